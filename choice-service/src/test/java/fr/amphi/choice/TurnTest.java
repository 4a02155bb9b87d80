package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is called when, and for how long. */
class TurnTest {

    @Test
    void an_intern_lets_others_pass_and_takes_it_back() {
        Amphi amphi = Amphi.scheduled("defer", 4);
        amphi.manager("/opening", "");
        long version = defer(amphi, 1, "{\"after\":3}").path("version").asLong();
        JsonNode me = amphi.me(1, version);
        assertThat(me.path("status").asString()).isEqualTo("WAITING");
        assertThat(me.path("deferredAfter").asInt()).isEqualTo(3);
        assertThat(me.path("before").asInt()).isEqualTo(2);
        assertThat(amphi.detail(version).path("turn").path("position").asInt()).isEqualTo(2);
        assertThat(amphi.detail(version).path("callList").path(0).path("deferredAfter").asInt())
                .isEqualTo(3);

        long back = defer(amphi, 1, "{\"after\":null}").path("version").asLong();
        assertThat(amphi.me(1, back).path("before").asInt()).isEqualTo(1);
        long chosen = amphi.choose(2, "A").path("version").asLong();
        assertThat(amphi.detail(chosen).path("turn").path("position").asInt()).isEqualTo(1);
        amphi.choose(1, "B");
        amphi.choose(3, "B");
        amphi.choose(4, "C");
        amphi.manager("/closing", "");
    }

    @Test
    void nobody_lets_others_pass_in_somebody_elses_place() {
        Amphi amphi = Amphi.scheduled("defer-wrong", 3);
        amphi.manager("/opening", "");
        String other = amphi.interns.get(1);
        String body = "{\"after\":3,\"intern\":\"" + other + "\"}";
        assertThat(post(amphi, "/deferrals", amphi.intern(1), body).statusCode()).isEqualTo(403);
        assertThat(post(amphi, "/deferrals", People.intern("nobody"), "{\"after\":3}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> wrong = post(amphi, "/deferrals", amphi.intern(2), "{\"after\":9}");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(TestService.json(wrong).path("title").asString()).isEqualTo("BAD_POSITION");
        assertThat(post(amphi, "/deferrals", People.MANAGER, body).statusCode()).isEqualTo(200);
    }

    @Test
    void a_manager_gives_time_and_says_why() {
        Amphi amphi = Amphi.scheduled("credit", 2);
        long opened = amphi.manager("/opening", "").path("version").asLong();
        Instant deadline = deadline(amphi.detail(opened));
        String credit = "{\"seconds\":90,\"reason\":\"réseau lent\"}";
        assertThat(post(amphi, "/time-credits", amphi.intern(1), credit).statusCode())
                .isEqualTo(403);
        HttpResponse<String> unsaid =
                post(amphi, "/time-credits", People.MANAGER, "{\"seconds\":90}");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("reason");
        long credited = amphi.manager("/time-credits", credit).path("version").asLong();
        assertThat(Duration.between(deadline, deadline(amphi.detail(credited))))
                .isEqualTo(Duration.ofSeconds(90));
    }

    private static Instant deadline(JsonNode detail) {
        return Instant.parse(detail.path("turn").path("deadline").asString());
    }

    private static JsonNode defer(Amphi amphi, int position, String body) {
        return Amphi.ok(post(amphi, "/deferrals", amphi.intern(position), body));
    }

    private static HttpResponse<String> post(Amphi amphi, String what, String token, String body) {
        return amphi.service.post(amphi.path + what, token, body);
    }
}
