package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An amphitheatre in sessions: set, read by those it concerns, begun by the clock. */
class SessionsOverHttpTest {

    private static String sessions(Instant second) {
        return """
        {"sessions":[{"first":1,"opensAt":"2026-01-05T08:00:00Z","secondsPerTurn":60},
                     {"first":2,"opensAt":"%s","endsAt":null,"secondsPerTurn":90}],
         "reason":"salle prise"}\
        """
                .formatted(second);
    }

    private static HttpResponse<String> put(Amphi amphi, String who, String body) {
        return amphi.service.put(amphi.path + "/sessions", who, body);
    }

    @Test
    void the_clock_begins_a_session_at_its_time_and_not_before() {
        Amphi amphi = Amphi.scheduled("slots", 3);
        Instant far = Instant.parse("2100-01-05T13:00:00Z");
        Amphi.ok(put(amphi, People.MANAGER, sessions(far)));
        assertThat(amphi.me(3, 0).path("session").path("number").asInt()).isEqualTo(2);
        assertThat(amphi.me(3, 0).path("expectedAt").asString()).isEqualTo("2100-01-05T13:01:30Z");
        amphi.manager("/opening", "");
        long ended = amphi.choose(1, "A").path("version").asLong();
        JsonNode waiting = amphi.detail(ended);
        assertThat(waiting.path("state").asString()).isEqualTo("SUSPENDED");
        assertThat(waiting.path("nextSessionAt").asString()).isEqualTo(far.toString());
        assertThat(amphi.me(2, ended).path("nextSessionAt").asString()).isEqualTo(far.toString());
        assertThat(refused(amphi, "/resumption", "")).isEqualTo("BETWEEN_SESSIONS");

        Amphi.ok(put(amphi, People.MANAGER, sessions(Instant.parse("2026-01-05T13:00:00Z"))));
        TestService.await(
                "the second session",
                () -> amphi.detail().path("turn").path("position").asInt() == 2);
        JsonNode turn = amphi.detail().path("turn");
        assertThat(seconds(turn)).isEqualTo(90);
        assertThat(
                        Amphi.ok(amphi.service.get(amphi.path + "/sessions", amphi.intern(2)))
                                .path("sessions")
                                .path(1)
                                .path("begun")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void only_the_manager_sets_sessions_and_begins_one_early() {
        Amphi amphi = Amphi.scheduled("early", 2);
        Instant far = Instant.parse("2100-01-05T13:00:00Z");
        assertThat(put(amphi, amphi.intern(1), sessions(far)).statusCode()).isEqualTo(403);
        assertThat(put(amphi, People.MANAGER, "{\"sessions\":[{\"first\":1}]}").statusCode())
                .isEqualTo(400);
        Amphi.ok(put(amphi, People.MANAGER, sessions(far)));
        amphi.manager("/opening", "");
        amphi.choose(1, "A");
        assertThat(
                        amphi.service
                                .post(
                                        amphi.path + "/sessions/start",
                                        amphi.intern(2),
                                        "{\"reason\":\"x\"}")
                                .statusCode())
                .isEqualTo(403);
        long version =
                amphi.manager("/sessions/start", "{\"reason\":\"tous sont là\"}")
                        .path("version")
                        .asLong();
        assertThat(amphi.detail(version).path("turn").path("position").asInt()).isEqualTo(2);
        assertThat(refused(amphi, "/sessions/start", "{\"reason\":\"encore\"}"))
                .isEqualTo("SESSION_BEGUN");
    }

    private static long seconds(JsonNode turn) {
        return Instant.parse(turn.path("deadline").asString()).getEpochSecond()
                - Instant.parse(turn.path("startedAt").asString()).getEpochSecond();
    }

    private static String refused(Amphi amphi, String what, String body) {
        return TestService.json(amphi.service.post(amphi.path + what, People.MANAGER, body))
                .path("title")
                .asString();
    }
}
