package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The same against a real Keycloak with the realm of this repository, where one runs: {@code
 * -Damphi.test.keycloak=http://127.0.0.1:18080/auth -Damphi.test.keycloak.secret=…}.
 */
@EnabledIfSystemProperty(named = "amphi.test.keycloak", matches = "http.+")
class RealKeycloakTest {

    private static final String URL = System.getProperty("amphi.test.keycloak", "");

    @Test
    void internsAreMadeInBatchesAndADemonstrationAccountSignsIn() throws Exception {
        try (var service =
                TestService.start(
                        IdentityService.class,
                        "amphi.service=identity-keycloak",
                        "amphi.identity.demo-accounts=true",
                        "amphi.keycloak.admin-url=" + URL,
                        "amphi.keycloak.client-secret="
                                + System.getProperty("amphi.test.keycloak.secret"))) {
            var campaign = "k-" + UUID.randomUUID();
            send(
                    service,
                    "/api/identity/campaigns",
                    "application/json",
                    """
                    {"id":"%s","label":"Mai 2027","firstDay":"2027-05-02","lastDay":"2027-11-01"}
                    """
                            .formatted(campaign));
            var csv =
                    new StringBuilder(
                            "intern_id,specialty,phase,subdivision,seniority,rank,family_name,given_name,email\n");
            for (int i = 1; i <= 600; i++) {
                csv.append(
                        "E%d,DSM24,SOCLE,LYON,0,%d,Nom,Prénom,i%d-%s@example.org\n"
                                .formatted(i, i, i, campaign));
            }
            send(
                    service,
                    "/api/identity/campaigns/" + campaign + "/interns",
                    "text/csv",
                    csv.toString());
            var progress = "/api/identity/campaigns/" + campaign + "/provisioning";
            TestService.await(
                    "all made",
                    () ->
                            TestService.json(service.get(progress, ADMIN))
                                            .path("provisioned")
                                            .asInt()
                                    == 600);

            var name = "g-" + UUID.randomUUID();
            var body =
                    """
                    {"username":"%s","givenName":"Ana","familyName":"Test","email":"%s@example.org",
                     "roles":["ars-manager"],"cells":["LYON/DSM24"],"finess":["690000001"],
                     "password":"Un-mot-de-passe-1"}
                    """;
            send(service, "/api/identity/accounts", "application/json", body.formatted(name, name));
            assertThat(claims(name, "Un-mot-de-passe-1"))
                    .contains("\"ars-manager\"", "LYON/DSM24", "690000001", "amphi-api");

            var known = "i1-" + campaign + "@example.org";
            var tied =
                    """
                    {"username":"%s","roles":["intern"],"password":"Un-mot-de-passe-2",
                     "internOf":{"campaign":"%s","internId":"E1"}}
                    """;
            send(
                    service,
                    "/api/identity/accounts",
                    "application/json",
                    tied.formatted(known, campaign));
            assertThat(claims(known, "Un-mot-de-passe-2")).contains("\"intern\"");
        }
    }

    /** While ownership settles at the start, the answer is 503: the same request again. */
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

    private static String claims(String username, String password) throws Exception {
        var form =
                "grant_type=password&client_id=amphi-cli&username="
                        + username.replace("@", "%40")
                        + "&password="
                        + password;
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    URL
                                                            + "/realms/amphi/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var token = TestService.json(answer).get("access_token").asString();
            return new String(
                    Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        }
    }
}
