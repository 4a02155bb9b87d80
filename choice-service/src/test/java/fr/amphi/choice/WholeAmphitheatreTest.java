package fr.amphi.choice;

import static fr.amphi.kit.TestService.await;
import static fr.amphi.kit.TestService.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import fr.amphi.verifier.BundleVerifier;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a published call list and posts to a bundle that anyone can check. */
class WholeAmphitheatreTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(ChoiceService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_small_amphitheatre_from_lists_to_bundle() {
        Region region = new Region("whole");
        Pool pool = region.pool("DSM24");
        List<String> interns = region.persons(service, "i", 4, pool);
        region.callList(pool, interns);
        region.post("A", 1, "010000024", List.of(), pool);
        region.post("B", 2, "010000024", List.of(), pool);
        region.post("C", 2, "690000001", List.of(), pool);
        String id = pool.id();
        String path = "/api/choice/amphitheatres/" + id;
        await("pool", () -> pools("whole").path(0).path("places").asInt() == 5);
        await("call list", () -> pools("whole").path(0).path("interns").asInt() == 4);

        HttpResponse<String> scheduled =
                service.post(
                        "/api/choice/amphitheatres",
                        People.MANAGER,
                        """
                        {"campaign":"whole","subdivision":"LYON","specialty":"DSM24",
                         "phase":"SOCLE","opensAt":"2027-03-24T13:00:00Z"}\
                        """);
        assertThat(scheduled.statusCode()).as(scheduled.body()).isEqualTo(201);
        assertThat(json(scheduled).path("receipt").path("proof").asString())
                .contains("amphi.local");

        ok(service.put(path + "/wishes", intern(1), "{\"posts\":[\"B\",\"A\"]}"));
        ok(service.put(path + "/wishes", intern(2), "{\"posts\":[\"B\"]}"));
        HttpResponse<String> third =
                service.put(path + "/wishes", intern(3), "{\"posts\":[\"B\",\"A\",\"C\"]}");
        ok(third);
        JsonNode me =
                json(
                        service.get(
                                path + "/me?atLeast=" + json(third).path("version").asLong(),
                                intern(3)));
        assertThat(me.path("before").asInt()).isEqualTo(2);
        assertThat(me.path("simulation").path("post").asString()).isEqualTo("A");
        assertThat(me.path("simulation").path("order").asInt()).isEqualTo(2);
        assertThat(me.path("wishes").path(0).path("wantedByBetter").asInt()).isEqualTo(2);

        ok(service.post(path + "/opening", People.MANAGER, ""));
        JsonNode chosen =
                ok(service.post(path + "/choices", intern(1), "{\"post\":\"B\",\"basedOn\":1}"));
        assertThat(chosen.path("receipt").path("event").asString()).contains("choice-made");
        ok(service.post(path + "/wish-list-choices", People.MANAGER, "{\"count\":2}"));
        JsonNode last =
                ok(
                        service.post(
                                path + "/choices",
                                People.MANAGER,
                                "{\"intern\":\""
                                        + interns.get(3)
                                        + "\",\"post\":\"C\",\"reason\":\"par téléphone\"}"));
        JsonNode detail =
                json(
                        service.get(
                                path + "?atLeast=" + last.path("version").asLong(),
                                People.MANAGER));
        assertThat(detail.path("chosen").asInt()).isEqualTo(4);
        assertThat(detail.path("callList").path(2).path("how").asString()).isEqualTo("WISH_LIST");
        ok(service.post(path + "/closing", People.MANAGER, ""));
        JsonNode published =
                ok(service.post(path + "/publication", People.MANAGER, "{\"order\":\"2027-12\"}"));

        service.get(path + "?atLeast=" + published.path("version").asLong(), null);
        HttpResponse<byte[]> bundle = service.download(path + "/bundle.zip", null);
        assertThat(bundle.statusCode()).isEqualTo(200);
        var report = BundleVerifier.verify("bundle", bundle.body(), List.of());
        assertThat(report.conforms()).as(report.text()).isTrue();
        assertThat(service.get(path + "/results.csv", null).body())
                .contains(",SELF,,")
                .contains(",MANAGER,,");
    }

    private static String intern(int position) {
        return People.intern("whole-i" + position);
    }

    private static JsonNode pools(String campaign) {
        return json(service.get("/api/choice/campaigns/" + campaign + "/pools", People.MANAGER));
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }
}
