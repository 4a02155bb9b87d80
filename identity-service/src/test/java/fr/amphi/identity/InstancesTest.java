package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two instances are one service: whichever is asked, and after one is gone. */
class InstancesTest {

    private static final String FILE =
            """
            intern_id,specialty,phase,subdivision,seniority,rank,family_name,email
            E1,DSM24,SOCLE,LYON,0,2,Martin,
            E2,DSM24,SOCLE,LYON,0,1,Petit,
            """;

    @Test
    void aCommandReachesItsOwnerAndANewInstanceKnowsAllThatHappenedBefore() {
        var before = Identity.campaign();
        Identity.importCsv(before, ADMIN, FILE);
        Identity.publish(before, ADMIN, "{}");
        var campaigns = new ArrayList<String>();
        try (var second = TestService.start(IdentityService.class)) {
            var list = "/api/identity/campaigns/" + before + "/call-lists/LYON.DSM24.SOCLE";
            TestService.await(
                    "the same list on both",
                    () -> second.get(list, ADMIN).body().equals(Identity.get(list, ADMIN).body()));
            for (int i = 0; i < 6; i++) {
                var id = "i-" + UUID.randomUUID();
                campaigns.add(id);
                send(second, "/api/identity/campaigns", "application/json", campaign(id));
                send(second, "/api/identity/campaigns/" + id + "/interns", "text/csv", FILE);
                send(
                        second,
                        "/api/identity/campaigns/" + id + "/call-lists",
                        "application/json",
                        "{}");
            }
        }
        for (var id : campaigns) {
            var list = "/api/identity/campaigns/" + id + "/call-lists/LYON.DSM24.SOCLE";
            TestService.await("the list", () -> Identity.get(list, ADMIN).body().contains("Petit"));
            assertThat(
                            Identity.post(
                                            "/api/identity/campaigns/"
                                                    + id
                                                    + "/interns/E1/corrections",
                                            ADMIN,
                                            "{\"seniority\":1,\"reason\":\"essai\"}")
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    /** While ownership moves, the answer is 503: the same request again. */
    private static void send(TestService service, String path, String type, String body) {
        var key = UUID.randomUUID().toString();
        TestService.await(
                path,
                () -> {
                    var answer =
                            service.send(
                                    service.request(path, ADMIN)
                                            .header("Content-Type", type)
                                            .header("Idempotency-Key", key)
                                            .POST(HttpRequest.BodyPublishers.ofString(body)));
                    assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
                    return answer.statusCode() == 201;
                });
    }

    private static String campaign(String id) {
        return """
        {"id":"%s","label":"Mai 2027","firstDay":"2027-05-02","lastDay":"2027-11-01"}
        """
                .formatted(id);
    }
}
