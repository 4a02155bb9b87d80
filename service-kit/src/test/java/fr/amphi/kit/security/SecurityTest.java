package fr.amphi.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.toy.ToyService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service is locked to what it declares, whatever stands in front of it. */
class SecurityTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(ToyService.class, "amphi.service=toy");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void nobodyComesInWithoutAToken() {
        assertRefused(service.get("/toy/me", null), 401, "TOKEN_MISSING");
        assertRefused(service.get("/no/such/path", null), 401, "TOKEN_MISSING");
        assertRefused(service.post("/toy/jars/a/marbles", null, "{}"), 401, "TOKEN_MISSING");
        assertRefused(service.get("/actuator", null), 401, "TOKEN_MISSING");
        assertRefused(service.get("/actuator/env", null), 401, "TOKEN_MISSING");
        assertRefused(service.get("/error", null), 401, "TOKEN_MISSING");
    }

    @Test
    void anybodyMayAskWhetherTheServiceIsWell() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("/actuator/health", null).statusCode() == 200);
    }

    @Test
    void figuresAreForTheHeadOfTheOfficeOnly() {
        String feeds = "/actuator/metrics/amphi.feeds.open";
        String manager = TestTokens.of("m").roles(Role.ARS_MANAGER).token();
        assertRefused(service.get(feeds, manager), 403, "FORBIDDEN");
        String head = TestTokens.of("h").roles(Role.ARS_ADMIN).token();
        assertThat(service.get(feeds, head).statusCode()).isEqualTo(200);
    }

    @Test
    void aPublicPathIsOpenForItsMethodOnly() {
        assertThat(service.get("/toy/jars/nothing-in-it", null).statusCode()).isEqualTo(404);
        assertRefused(service.post("/toy/jars/a", null, "{}"), 401, "TOKEN_MISSING");
        assertRefused(service.get("/toy/jars/a/b", null), 401, "TOKEN_MISSING");
    }

    @Test
    void tokensThatAreNotForUsAreRefused() {
        assertInvalid(TestTokens.of("eve").audience("account"));
        assertInvalid(TestTokens.of("eve").issuer("http://elsewhere.test/realms/amphi"));
        assertInvalid(TestTokens.of("eve").signedByAStranger());
        assertInvalid(TestTokens.of("eve").claim("sub", " "));
        assertInvalid(
                TestTokens.of("eve").claim("nbf", Instant.now().plusSeconds(600).getEpochSecond()));
        assertRefused(
                service.get(
                        "/toy/me", TestTokens.of("eve").expiresIn(Duration.ofMinutes(-2)).token()),
                401,
                "TOKEN_EXPIRED");
    }

    @Test
    void keysThatNobodyKnowsDisturbNobody() {
        String good = TestTokens.of("alice").token();
        for (int i = 0; i < 6; i++) {
            assertInvalid(TestTokens.of("eve").signedByAnUnknownKey());
            assertThat(service.get("/toy/me", good).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tokensThatAreNoTokensAreRefused() {
        for (String rubbish : new String[] {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
            assertRefused(service.get("/toy/me", rubbish), 401, "TOKEN_INVALID");
        }
        HttpResponse<String> basic =
                service.send(
                        service.request("/toy/me", null)
                                .header("Authorization", "Basic YTpi")
                                .GET());
        assertRefused(basic, 401, "TOKEN_MISSING");
        HttpResponse<String> malformed =
                service.send(
                        service.request("/toy/me", null)
                                .header("Authorization", "Bearer é ü")
                                .GET());
        assertThat(malformed.statusCode()).isIn(400, 401);
    }

    @Test
    void theCallerIsWhatTheTokenSays() {
        String token =
                TestTokens.of("manager")
                        .roles(Role.ARS_MANAGER, Role.ESTABLISHMENT)
                        .cells("LYON/*", "not-a-cell", "GRENOBLE/DSP*")
                        .finess("010000024")
                        .claim("unknown", 17)
                        .token();
        JsonNode me = TestService.json(service.get("/toy/me", token));
        assertThat(me.path("username").asString()).isEqualTo("manager");
        assertThat(me.path("lyon").asBoolean()).isTrue();
        assertThat(me.path("hospital").asBoolean()).isTrue();
        assertThat(me.path("admin").asBoolean()).isFalse();
    }

    @Test
    void oddClaimsGiveNoRights() {
        String token =
                TestTokens.of("odd")
                        .claim("roles", "ars-admin-of-all")
                        .claim("cells", java.util.Map.of("LYON", "DSM24"))
                        .claim("finess", java.util.List.of(10000024))
                        .token();
        HttpResponse<String> answer = service.get("/toy/me", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestService.json(answer).path("admin").asBoolean()).isFalse();
        assertThat(TestService.json(answer).path("hospital").asBoolean()).isFalse();
    }

    @Test
    void onlyAnotherInstanceReachesWhatIsInternal() {
        String admin = TestTokens.of("root").roles(Role.ARS_ADMIN).token();
        byte[] body = "{}".getBytes();
        String good =
                new ForwardSeal(TestService.INTERNAL_KEY)
                        .make("POST", "/internal/commands", null, body, Instant.now());
        String stale =
                new ForwardSeal(TestService.INTERNAL_KEY)
                        .make(
                                "POST",
                                "/internal/commands",
                                null,
                                body,
                                Instant.now().minusSeconds(120));
        String stranger =
                new ForwardSeal("another-key-of-somebody")
                        .make("POST", "/internal/commands", null, body, Instant.now());
        assertForbidden(service.post("/internal/commands", admin, "{}"));
        assertForbidden(internal(stale, "{}"));
        assertForbidden(internal(stranger, "{}"));
        assertForbidden(internal("1:abc", "{}"));
        assertForbidden(internal(good, "{ }"));
        assertForbidden(
                service.send(
                        service.request("/toy/me", admin).header("Amphi-Forwarded", good).GET()));
        assertThat(internal(good, "{}").statusCode()).isEqualTo(400);
        assertThat(service.get("/internal/other", admin).statusCode()).isEqualTo(403);
    }

    @Test
    void keysOnceFetchedOutliveTheIssuerAndAMissingIssuerIsNotTheCallersFault()
            throws java.io.IOException {
        var keys =
                com.sun.net.httpserver.HttpServer.create(
                        new java.net.InetSocketAddress("127.0.0.1", 0), 0);
        keys.createContext(
                "/",
                exchange -> {
                    byte[] body = TestTokens.keys().getBytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        String uri = "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys";
        String token = TestTokens.of("alice").token();
        try (TestService before =
                        TestService.start(
                                ToyService.class,
                                "amphi.service=toy",
                                "amphi.security.jwk-set-uri=" + uri);
                TestService after =
                        TestService.start(
                                ToyService.class,
                                "amphi.service=toy",
                                "amphi.security.jwk-set-uri=" + uri)) {
            keys.start();
            assertThat(before.get("/toy/me", token).statusCode()).isEqualTo(200);
            keys.stop(0);
            assertThat(before.get("/toy/me", token).statusCode()).isEqualTo(200);
            HttpResponse<String> unverifiable = after.get("/toy/me", token);
            assertThat(unverifiable.statusCode()).isEqualTo(503);
            assertThat(unverifiable.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static HttpResponse<String> internal(String seal, String body) {
        return service.send(
                service.request("/internal/commands", null)
                        .header("Amphi-Forwarded", seal)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertRefused(answer, 403, "FORBIDDEN");
    }

    private static void assertInvalid(TestTokens token) {
        assertRefused(service.get("/toy/me", token.token()), 401, "TOKEN_INVALID");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(TestService.json(answer).path("title").asString()).isEqualTo(title);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }
}
