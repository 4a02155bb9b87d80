package fr.amphi.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.toy.ToyService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A command from HTTP to the fact, on two instances that share the partitions. */
class CommandsTest {

    private static final String TOKEN = TestTokens.of("alice").token();

    private static TestService one;
    private static TestService two;

    @BeforeAll
    static void start() {
        one = TestService.start(ToyService.class, "amphi.service=pair");
        two = TestService.start(ToyService.class, "amphi.service=pair");
        TestService.await(
                "each owns a partition",
                () -> !jarOwnedBy(one).isEmpty() && !jarOwnedBy(two).isEmpty());
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void aCommandIsRecordedAndRepeatedUnderItsId() {
        String jar = jarOwnedBy(one) + "-";
        String id = UUID.randomUUID().toString();
        JsonNode first = accepted(put(one, jar, 3, id));
        assertThat(first.path("command").asString()).isEqualTo(id);
        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("repeated").asBoolean()).isFalse();
        assertThat(first.has("receipt")).isTrue();
        JsonNode again = accepted(put(one, jar, 3, id));
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("version").asLong()).isEqualTo(1);
        assertProblem(put(one, jar, 4, id), 422, "COMMAND_ID_REUSED");
    }

    @Test
    void theInstanceThatWasAskedDoesNotMatter() {
        for (TestService owner : new TestService[] {one, two}) {
            TestService other = owner == one ? two : one;
            String jar = jarOwnedBy(owner);
            String id = UUID.randomUUID().toString();
            JsonNode forwarded = accepted(put(other, jar, 1, id));
            JsonNode direct = accepted(put(owner, jar, 1, id));
            assertThat(direct.path("repeated").asBoolean()).isTrue();
            assertThat(direct.path("version")).isEqualTo(forwarded.path("version"));
            assertProblem(put(other, jar, 2, id), 422, "COMMAND_ID_REUSED");
            HttpResponse<String> refused = put(other, jar, 100, null);
            assertProblem(refused, 409, "JAR_FULL");
            JsonNode figures = TestService.json(refused).path("figures");
            assertThat(figures.path("room").asInt()).isEqualTo(100);
            assertThat(TestService.json(refused).path("type").asString())
                    .isEqualTo("urn:amphi:refusal:JAR_FULL");
        }
    }

    @Test
    void thePolicyIsAskedAtBothInstances() {
        String jar = lockedJarOwnedBy(two);
        assertProblem(put(one, jar, 1, null), 403, "FORBIDDEN");
        assertProblem(put(two, jar, 1, null), 403, "FORBIDDEN");
        String admin = TestTokens.of("root").roles(Role.ARS_ADMIN).token();
        assertThat(send(one, jar, 1, null, admin).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyBecomesTheSystemByBeingForwarded() {
        for (TestService service : new TestService[] {one, two}) {
            assertProblem(service.post("/toy/tips", null, ""), 403, "FORBIDDEN");
        }
    }

    @Test
    void aBatchReachesAllOwnersAndMayBeSentAgain() {
        String id = UUID.randomUUID().toString();
        for (String expected : new String[] {"new", "again"}) {
            HttpResponse<String> answer =
                    one.send(
                            one.request("/toy/batches?count=20", TOKEN)
                                    .header("Idempotency-Key", id)
                                    .POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode outcomes = TestService.json(answer);
            assertThat(outcomes).hasSize(20);
            outcomes.forEach(outcome -> assertThat(outcome.asString()).isEqualTo(expected));
        }
    }

    @Test
    void anyInstanceReadsWhatWasWritten() {
        String jar = "read-" + UUID.randomUUID();
        accepted(put(one, jar, 5, null));
        TestService.await(
                "both see it",
                () ->
                        one.get("/toy/jars/" + jar, null).body().contains("\"state\":5")
                                && two.get("/toy/jars/" + jar, null)
                                        .body()
                                        .contains("\"state\":5"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReactionWaitsForItsOwnerAndHappensOnce() {
        Reactions<fr.amphi.kit.toy.ToyCommand> reactions = one.bean(Commands.class).reactions();
        UUID id = UUID.randomUUID();
        String jar = jarOwnedBy(two) + "-reaction";
        var put =
                new fr.amphi.kit.toy.ToyCommand.Put(
                        1, new fr.amphi.kit.toy.ToyCommand.Shape.Odd("reaction"), "x");
        var first = (fr.amphi.eventlog.Outcome.Recorded) reactions.give(id, jar, put);
        var again = (fr.amphi.eventlog.Outcome.Recorded) reactions.give(id, jar, put);
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void anOwnerThatDoesNotAnswerIsAnUnknownOutcome() {
        try (TestService alone =
                TestService.start(
                        ToyService.class,
                        "amphi.service=lost",
                        "amphi.internal-key=another-key-than-the-others")) {
            try (TestService second = TestService.start(ToyService.class, "amphi.service=lost")) {
                TestService.await("two owners", () -> !jarOwnedBy(second).isEmpty());
                HttpResponse<String> answer = put(alone, jarOwnedBy(second), 1, null);
                // sealed with another key: the owner refuses it, nothing was decided
                assertThat(answer.statusCode()).isIn(403, 503);
            }
        }
    }

    private static String jarOwnedBy(TestService service) {
        return ownedBy(service, "jar-");
    }

    private static String lockedJarOwnedBy(TestService service) {
        return ownedBy(service, "locked-");
    }

    private static String ownedBy(TestService service, String prefix) {
        for (int i = 0; i < 20; i++) {
            if (service.get("/toy/owners/" + prefix + i, TOKEN).body().equals("true")) {
                return prefix + i;
            }
        }
        return "";
    }

    private static HttpResponse<String> put(
            TestService service,
            String jar,
            int marbles,
            @org.jspecify.annotations.Nullable String id) {
        return send(service, jar, marbles, id, TOKEN);
    }

    private static HttpResponse<String> send(
            TestService service,
            String jar,
            int marbles,
            @org.jspecify.annotations.Nullable String id,
            String token) {
        var request =
                service.request("/toy/jars/" + jar + "/marbles", token)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"marbles\":"
                                                + marbles
                                                + ",\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}"));
        HttpResponse<String> answer =
                service.send(id == null ? request : request.header("Idempotency-Key", id));
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        return answer;
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestService.json(answer);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(TestService.json(answer).path("title").asString()).isEqualTo(title);
    }
}
