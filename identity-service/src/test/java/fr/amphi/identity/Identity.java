package fr.amphi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The running service, one per test run, and those who ask it. */
final class Identity {

    static final String ADMIN =
            TestTokens.of("responsable").roles(Role.ARS_ADMIN).cells("*/*").token();

    private static final class Shared {
        static final KeycloakStandIn KEYCLOAK = keycloakStandIn();
        static final TestService SERVICE =
                TestService.start(
                        IdentityService.class,
                        "amphi.identity.demo-accounts=true",
                        "amphi.keycloak.admin-url=" + KEYCLOAK.url(),
                        "amphi.keycloak.client-secret=secret &");

        private static KeycloakStandIn keycloakStandIn() {
            try {
                return new KeycloakStandIn();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Identity() {}

    static KeycloakStandIn keycloak() {
        return Shared.KEYCLOAK;
    }

    static TestService service() {
        return Shared.SERVICE;
    }

    static String manager(String... cells) {
        return TestTokens.of("gestionnaire").roles(Role.ARS_MANAGER).cells(cells).token();
    }

    static String intern(String username) {
        return TestTokens.of(username).roles(Role.INTERN).token();
    }

    /** A new campaign, its seed of the draw fixed. */
    static String campaign() {
        var id = "c-" + UUID.randomUUID();
        var answer =
                post(
                        "/api/identity/campaigns",
                        ADMIN,
                        """
                        {"id":"%s","label":"Mai 2027","firstDay":"2027-05-02",
                         "lastDay":"2027-11-01","demo":true,"drawSeed":"%s"}
                        """
                                .formatted(id, "5a".repeat(32)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    static HttpResponse<String> importCsv(String campaign, @Nullable String token, String csv) {
        return importCsv(campaign, token, csv, "", UUID.randomUUID());
    }

    static HttpResponse<String> importCsv(
            String campaign, @Nullable String token, String csv, String query, UUID key) {
        return settled(() ->
                service()
                        .send(
                                service()
                                        .request(
                                                "/api/identity/campaigns/"
                                                        + campaign
                                                        + "/interns"
                                                        + query,
                                                token)
                                        .header("Content-Type", "text/csv")
                                        .header("Idempotency-Key", key.toString())
                                        .POST(
                                                HttpRequest.BodyPublishers.ofByteArray(
                                                        csv.getBytes(StandardCharsets.UTF_8)))));
    }

    static HttpResponse<String> publish(String campaign, String token, String body) {
        return post("/api/identity/campaigns/" + campaign + "/call-lists", token, body);
    }

    static HttpResponse<String> post(String path, @Nullable String token, String body) {
        var key = UUID.randomUUID().toString();
        return settled(() ->
                service()
                        .send(
                                service()
                                        .request(path, token)
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", key)
                                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    static HttpResponse<String> get(String path, @Nullable String token) {
        return service().get(path, token);
    }

    static JsonNode json(HttpResponse<String> response) {
        return TestService.json(response);
    }

    /** While ownership settles at the start, the answer is 503: the same request again. */
    private static HttpResponse<String> settled(Supplier<HttpResponse<String>> request) {
        var unused = service();
        HttpResponse<String>[] last = newArray();
        TestService.await(
                "an answer",
                () -> {
                    last[0] = request.get();
                    return last[0].statusCode() != 503;
                });
        return last[0];
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<String>[] newArray() {
        return (HttpResponse<String>[]) new HttpResponse<?>[1];
    }
}
