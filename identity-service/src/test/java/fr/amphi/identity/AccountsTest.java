package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Accounts reach Keycloak whatever happens to it meanwhile, and passwords reach no log. */
class AccountsTest {

    @Test
    void internsWithAnAddressGetAnAccountEvenWhenKeycloakWasDown() {
        var keycloak = Identity.keycloak();
        var campaign = Identity.campaign();
        var tag = UUID.randomUUID().toString();
        keycloak.down = true;
        Identity.importCsv(campaign, ADMIN, interns(tag));
        assertThat(progress(campaign).get("accounts").asInt()).isEqualTo(3);
        assertThat(progress(campaign).get("pending").asInt()).isEqualTo(3);
        keycloak.down = false;
        TestService.await("all settled", () -> progress(campaign).get("pending").asInt() == 0);
        assertThat(progress(campaign).get("provisioned").asInt()).isEqualTo(2);
        assertThat(progress(campaign).get("failed").asInt()).isEqualTo(1);
        var user = keycloak.users.get("lea-" + tag + "@example.org");
        assertThat(String.valueOf(user))
                .contains(
                        "\"realmRoles\":[\"intern\"]", "UPDATE_PASSWORD", "\"lastName\":\"Martin\"")
                .doesNotContain("credentials");
    }

    @Test
    void aDemonstrationAccountCanSignInAtOnceAndIsAnInternsAccount() {
        var campaign = Identity.campaign();
        var tag = UUID.randomUUID().toString();
        Identity.importCsv(campaign, ADMIN, interns(tag));
        var name = "interne-" + tag;
        var body =
                """
                {"username":"%s","givenName":"Noé","familyName":"Blanc","roles":["intern"],
                 "password":"mot-de-passe-1","internOf":{"campaign":"%s","internId":"E4"}}
                """
                        .formatted(name, campaign);
        var created = Identity.post("/api/identity/accounts", ADMIN, body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(Identity.keycloak().passwords).containsEntry(name, "mot-de-passe-1");
        TestService.await("the tie", () -> !me(name).get("places").isEmpty());
        assertThat(me(name).at("/places/0/pool").asString()).isEqualTo("LYON.DSM24.SOCLE");
        assertThat(Identity.post("/api/identity/accounts", ADMIN, body).statusCode())
                .isEqualTo(409);

        var second = Identity.campaign();
        Identity.importCsv(second, ADMIN, interns(UUID.randomUUID().toString()));
        var tied = Identity.post("/api/identity/accounts", ADMIN, body.replace(campaign, second));
        assertThat(tied.statusCode()).as(tied.body()).isEqualTo(201);
        TestService.await("both ties", () -> me(name).get("places").size() == 2);
        var accounts = Identity.get("/api/identity/accounts", ADMIN).body();
        assertThat(accounts).contains(name, "\"provisioned\":true").doesNotContain("mot-de-passe");
    }

    @Test
    void aRequestThatMetKeycloakDownIsSentAgain() {
        var name = "essai-" + UUID.randomUUID();
        var body =
                "{\"username\":\"%s\",\"roles\":[\"ars-manager\"],\"cells\":[\"LYON/*\"],\"password\":\"mot-de-passe-2\"}"
                        .formatted(name);
        var key = UUID.randomUUID().toString();
        Identity.get("/api/identity/campaigns", null);
        Identity.keycloak().down = true;
        assertThat(create(key, body)).isEqualTo(503);
        Identity.keycloak().down = false;
        assertThat(create(key, body)).isEqualTo(201);
        assertThat(Identity.keycloak().passwords).containsEntry(name, "mot-de-passe-2");
    }

    private static int create(String key, String body) {
        return Identity.service()
                .send(
                        Identity.service()
                                .request("/api/identity/accounts", ADMIN)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static String interns(String tag) {
        return """
        intern_id,specialty,phase,subdivision,seniority,rank,family_name,email
        E1,DSM24,SOCLE,LYON,0,1,Martin,Lea-%s@example.org
        E2,DSM24,SOCLE,LYON,0,2,Petit,hugo-%s@example.org
        E3,DSM24,SOCLE,LYON,0,3,Roux,refused-%s@example.org
        E4,DSM24,SOCLE,LYON,0,4,Blanc,
        """
                .formatted(tag, tag, tag);
    }

    private static JsonNode progress(String campaign) {
        return Identity.json(
                Identity.get("/api/identity/campaigns/" + campaign + "/provisioning", ADMIN));
    }

    private static JsonNode me(String username) {
        return Identity.json(Identity.get("/api/identity/me", Identity.intern(username)));
    }
}
