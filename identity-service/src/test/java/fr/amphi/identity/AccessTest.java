package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestTokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wrong person is refused by the service itself, whatever stands in front of it. */
class AccessTest {

    private static final String LYON =
            """
            intern_id,specialty,phase,subdivision,seniority,rank,family_name,email
            E1,DSM24,SOCLE,LYON,0,1,Martin,martin@example.org
            """;
    private static final String GRENOBLE =
            """
            intern_id,specialty,phase,subdivision,seniority,rank
            E9,DSM24,SOCLE,GRENOBLE,0,1
            """;

    @Test
    void listsOfInternsAreForThoseWhoLookAfterThem() {
        var campaign = Identity.campaign();
        Identity.importCsv(campaign, ADMIN, LYON);
        Identity.publish(campaign, ADMIN, "{}");
        var interns = "/api/identity/campaigns/" + campaign + "/interns";
        var list = "/api/identity/campaigns/" + campaign + "/call-lists/LYON.DSM24.SOCLE";
        var lists = "/api/identity/campaigns/" + campaign + "/call-lists";
        for (var path : List.of(interns, interns + "?pool=LYON.DSM24.SOCLE", lists, list)) {
            assertThat(Identity.get(path, null).statusCode()).as(path).isEqualTo(401);
            assertThat(Identity.get(path, "abc").statusCode()).as(path).isEqualTo(401);
            assertThat(Identity.get(path, expired()).statusCode()).as(path).isEqualTo(401);
            assertThat(Identity.get(path, stranger()).statusCode()).as(path).isEqualTo(401);
            assertThat(Identity.get(path, Identity.intern("martin@example.org")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(Identity.get(path, establishment("690000001")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(Identity.get(path, Identity.manager("LYON/DSM24")).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        var elsewhere = Identity.manager("GRENOBLE/*", "LYON/DSP*");
        assertThat(Identity.get(list, elsewhere).statusCode()).isEqualTo(403);
        assertThat(Identity.get(interns + "?pool=LYON.DSM24.SOCLE", elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(Identity.get(interns, elsewhere).body()).isEqualTo("[]");
        assertThat(Identity.get(lists, elsewhere).body()).isEqualTo("[]");
    }

    @Test
    void aCoordinatorWatchesWithoutContacts() {
        var campaign = Identity.campaign();
        Identity.importCsv(campaign, ADMIN, LYON);
        var coordinator =
                TestTokens.of("coordonnateur").roles(Role.COORDINATOR).cells("LYON/DSM24").token();
        var path = "/api/identity/campaigns/" + campaign + "/interns";
        assertThat(Identity.get(path, coordinator).body())
                .contains("Martin")
                .doesNotContain("martin@example.org");
        assertThat(Identity.get(path, Identity.manager("LYON/DSM24")).body())
                .contains("martin@example.org");
    }

    @Test
    void aManagerChangesOnlyTheirOwnCells() {
        var campaign = Identity.campaign();
        var manager = Identity.manager("LYON/DSM24");
        assertThat(Identity.importCsv(campaign, manager, GRENOBLE).statusCode()).isEqualTo(403);
        var mixed = LYON + "E9,DSM24,SOCLE,GRENOBLE,0,1,,\n";
        assertThat(Identity.importCsv(campaign, manager, mixed).statusCode()).isEqualTo(422);
        assertThat(Identity.importCsv(campaign, manager, LYON).statusCode()).isEqualTo(201);
        Identity.importCsv(campaign, ADMIN, GRENOBLE);

        var correction = "{\"seniority\":3,\"reason\":\"essai\"}";
        var path = "/api/identity/campaigns/" + campaign + "/interns/";
        assertThat(Identity.post(path + "E9/corrections", manager, correction).statusCode())
                .isEqualTo(404);
        assertThat(
                        Identity.post(
                                        path + "E1/corrections",
                                        Identity.intern("x@y.fr"),
                                        correction)
                                .statusCode())
                .isEqualTo(403);
        var grenoble = "{\"pools\":[\"GRENOBLE.DSM24.SOCLE\"]}";
        assertThat(Identity.publish(campaign, manager, grenoble).statusCode()).isEqualTo(403);
        assertThat(Identity.json(Identity.publish(campaign, manager, "{}")).size()).isEqualTo(1);
    }

    @Test
    void onlyTheHeadOfTheOfficeOpensCampaignsAndMakesAccounts() {
        var manager = Identity.manager("*/*");
        var campaign =
                "{\"id\":\"x\",\"label\":\"x\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-11-01\"}";
        assertThat(Identity.post("/api/identity/campaigns", manager, campaign).statusCode())
                .isEqualTo(403);
        assertThat(Identity.post("/api/identity/campaigns", null, campaign).statusCode())
                .isEqualTo(401);
        assertThat(
                        Identity.post("/api/identity/accounts", manager, "{\"username\":\"abc\"}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(Identity.get("/api/identity/accounts", manager).statusCode()).isEqualTo(403);
    }

    @Test
    void anEstablishmentSeesItsOwnArrivalsOnly() {
        for (var suffix : List.of("", ".json", ".csv", ".xlsx")) {
            var path = "/api/identity/establishments/690000001/arrivals" + suffix;
            assertThat(Identity.get(path, establishment("690000001")).statusCode()).isEqualTo(200);
            assertThat(Identity.get(path, establishment("380000002")).statusCode()).isEqualTo(403);
            assertThat(Identity.get(path, Identity.manager("*/*")).statusCode()).isEqualTo(403);
            assertThat(Identity.get(path, Identity.intern("a@b.fr")).statusCode()).isEqualTo(403);
            assertThat(Identity.get(path, null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anyoneReadsCampaignsAndContacts() {
        var campaign = Identity.campaign();
        assertThat(Identity.get("/api/identity/campaigns", null).body())
                .contains(campaign, "drawCommitment")
                .doesNotContain("5a5a");
        assertThat(
                        Identity.get(
                                        "/api/identity/contacts?subdivision=GRENOBLE&specialty=DSP04",
                                        null)
                                .body())
                .contains("pharmacie-grenoble@ars.example.org", "harcèlement");
        assertThat(Identity.get("/api/identity/contacts", null).body()).contains("region@");
    }

    private static String establishment(String finess) {
        return TestTokens.of("affaires-medicales").roles(Role.ESTABLISHMENT).finess(finess).token();
    }

    private static String expired() {
        return TestTokens.of("responsable")
                .roles(Role.ARS_ADMIN)
                .expiresIn(Duration.ofMinutes(-5))
                .token();
    }

    private static String stranger() {
        return TestTokens.of("responsable").roles(Role.ARS_ADMIN).signedByAStranger().token();
    }
}
