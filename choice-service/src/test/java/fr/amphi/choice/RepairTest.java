package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.BundleVerifier;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A correction after the opening: planned, applied, run again, published and verified. */
class RepairTest {

    @Test
    void a_corrected_call_list_is_planned_applied_and_run_again() {
        try (Region region = new Region("repair")) {
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(Amphi.service(), "i", 3, pool);
            region.callList(pool, interns);
            region.post("A", 1, "010000024", List.of(), pool);
            region.post("B", 1, "010000024", List.of(), pool);
            region.post("C", 1, "690000001", List.of(), pool);
            Amphi amphi = Amphi.schedule(Amphi.service(), pool, interns, 3);
            amphi.manager("/opening", "");
            amphi.choose(1, "A");
            amphi.choose(2, "B");
            region.correctedCallList(pool, 2, interns.reversed(), "rangs inversés");
            TestService.await("news", () -> amphi.detail().path("callListOutdated").asBoolean());
            long before = amphi.detail().path("version").asLong();

            JsonNode plan = amphi.manager("/repair-plans", "{\"kind\":\"CALL_LIST\"}");
            assertThat(plan.path("replayFrom").asInt()).isEqualTo(1);
            assertThat(plan.path("again").asInt()).isEqualTo(2);
            assertThat(plan.path("offered").size()).isEqualTo(2);
            assertThat(amphi.detail().path("version").asLong()).isEqualTo(before);

            JsonNode done = amphi.manager("/repairs", applied("{\"kind\":\"CALL_LIST\"}", plan));
            long version = done.path("version").asLong();
            JsonNode detail = amphi.detail(version);
            assertThat(detail.path("state").asString()).isEqualTo("SUSPENDED");
            assertThat(detail.path("suspendedReason").asString()).isEqualTo("recours du 3e");
            assertThat(detail.path("chosen").asInt()).isZero();
            assertThat(detail.path("callListOutdated").asBoolean()).isFalse();
            assertThat(amphi.me(1, version).path("position").asInt()).isEqualTo(3);

            amphi.manager("/resumption", "");
            amphi.choose(3, "A");
            amphi.choose(2, "B");
            amphi.choose(1, "C");
            amphi.manager("/closing", "");
            amphi.manager("/publication", "{\"order\":\"2027-12\"}");
            var bundle = amphi.service.download(amphi.path + "/bundle.zip", null);
            String key =
                    Amphi.ok(amphi.service.get("/api/choice/keys", null))
                            .path(0)
                            .path("key")
                            .asString();
            var report =
                    BundleVerifier.verify("bundle", bundle.body(), List.of(VerifierKey.parse(key)));
            assertThat(report.conforms()).as(report.text()).isTrue();
        }
    }

    @Test
    void a_plan_is_stale_once_somebody_has_chosen() {
        Amphi amphi = Amphi.scheduled("stale", 3);
        amphi.manager("/opening", "");
        amphi.choose(1, "A");
        String cancel =
                "{\"kind\":\"CANCELLATION\",\"intern\":\"%s\"}".formatted(amphi.interns.getFirst());
        JsonNode plan = amphi.manager("/repair-plans", cancel);
        assertThat(plan.path("lost").path(0).path("why").asString()).isEqualTo("CANCELLED");
        amphi.choose(2, "B");
        HttpResponse<String> late =
                amphi.service.post(amphi.path + "/repairs", People.MANAGER, applied(cancel, plan));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(TestService.json(late).path("title").asString()).isEqualTo("STALE");
        JsonNode fresh = amphi.manager("/repair-plans", cancel);
        assertThat(fresh.path("offered").path(0).path("posts").path(0).asString()).isEqualTo("A");
        long version = amphi.manager("/repairs", applied(cancel, fresh)).path("version").asLong();
        assertThat(amphi.me(1, version).path("choice").isNull()).isFalse();
        assertThat(amphi.detail(version).path("turn").isNull()).isTrue();
    }

    @Test
    void what_takes_something_away_goes_through_its_plan() {
        Amphi amphi = Amphi.scheduled("unplanned", 3);
        amphi.manager("/opening", "");
        amphi.choose(1, "B");
        String first = amphi.interns.getFirst();
        for (var tried :
                Map.of(
                                "/cancellations",
                                "{\"intern\":\"%s\",\"reason\":\"x\"}".formatted(first),
                                "/offers/places",
                                "{\"post\":\"C\",\"places\":1,\"reason\":\"x\"}",
                                "/repairs",
                                "{\"correction\":{\"kind\":\"RERUN\",\"position\":1},\"from\":1,\"reason\":\"x\"}")
                        .entrySet()) {
            assertThat(refused(amphi, tried.getKey(), tried.getValue())).isEqualTo("PLAN_NEEDED");
        }
        String other =
                "{\"kind\":\"OTHER_POST\",\"intern\":\"%s\",\"post\":\"C\"}".formatted(first);
        JsonNode plan = amphi.manager("/repair-plans", other);
        String cancel = "{\"kind\":\"CANCELLATION\",\"intern\":\"%s\"}".formatted(first);
        assertThat(refused(amphi, "/repairs", applied(cancel, plan))).isEqualTo("PLAN_NEEDED");
        assertThat(
                        amphi.service
                                .post(
                                        amphi.path + "/repairs",
                                        amphi.intern(1),
                                        applied(other, plan))
                                .statusCode())
                .isEqualTo(403);
        long version = amphi.manager("/repairs", applied(other, plan)).path("version").asLong();
        JsonNode line = amphi.detail(version).path("callList").path(0);
        assertThat(line.path("post").asString()).isEqualTo("C");
        amphi.manager("/offers/places", "{\"post\":\"C\",\"places\":4,\"reason\":\"lits\"}");
    }

    @Test
    void what_is_not_there_cannot_be_planned() {
        Amphi amphi = Amphi.scheduled("absurd", 2);
        String places = "{\"kind\":\"PLACES\",\"post\":\"Z\",\"places\":2}";
        assertThat(title(amphi, places)).isEqualTo("NOT_OPEN");
        amphi.manager("/opening", "");
        assertThat(title(amphi, places)).isEqualTo("UNKNOWN_POST");
        assertThat(title(amphi, "{\"kind\":\"RERUN\",\"position\":9}")).isEqualTo("BAD_POSITION");
        assertThat(
                        amphi.service
                                .post(amphi.path + "/repair-plans", People.MANAGER, "{}")
                                .statusCode())
                .isEqualTo(400);
    }

    private static String title(Amphi amphi, String asked) {
        return refused(amphi, "/repair-plans", asked);
    }

    private static String refused(Amphi amphi, String what, String asked) {
        return TestService.json(amphi.service.post(amphi.path + what, People.MANAGER, asked))
                .path("title")
                .asString();
    }

    private static String applied(String correction, JsonNode plan) {
        return """
        {"correction":%s,"basedOn":%d,"plan":"%s","from":%d,"reason":"recours du 3e","statement":"une place rendue"}\
        """
                .formatted(
                        correction,
                        plan.path("version").asLong(),
                        plan.path("plan").asString(),
                        plan.path("replayFrom").asInt());
    }
}
