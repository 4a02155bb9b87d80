package fr.amphi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GatewayTest {

    private static final Upstream UPSTREAM = new Upstream();
    private static final IdleFeeds IDLE = new IdleFeeds();
    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private static final int READERS = 1_000;

    /** What is promised of a feed whose reader leaves. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired private MeterRegistry metrics;

    @Autowired private ReactiveMongoOperations store;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path web = Files.createTempDirectory("web");
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Amphi</title>");
        Files.createDirectory(web.resolve("assets"));
        Files.writeString(web.resolve("assets/app-1.js"), "1");
        String mongo = MONGO.bindAndGetConnectionString();
        registry.add("AMPHI_MONGO_URI", () -> mongo);
        registry.add("amphi.mongo.uri", () -> mongo);
        registry.add("amphi.web", web::toString);
        registry.add("amphi.public-url", () -> "http://localhost:8080");
        registry.add("amphi.security.issuer", () -> "http://localhost:8080/auth/realms/amphi");
        registry.add(
                "amphi.security.jwk-set-uri",
                () -> UPSTREAM.uri() + "/auth/realms/amphi/protocol/openid-connect/certs");
        registry.add("amphi.keycloak.url", UPSTREAM::uri);
        registry.add("amphi.keycloak.client-secret", () -> "secret");
        registry.add("amphi.session-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("amphi.services.identity", UPSTREAM::uri);
        registry.add("amphi.services.catalogue", UPSTREAM::uri);
        registry.add("amphi.services.choice", UPSTREAM::uri);
        registry.add("amphi.services.notification", IDLE::uri);
        registry.add("amphi.services.content", () -> NOBODY);
    }

    @AfterAll
    static void stop() throws IOException {
        IDLE.close();
        UPSTREAM.close();
        MONGO.shutdownNow();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aReaderWithoutASessionReachesAServiceAndGetsNoSession() throws Exception {
        HttpResponse<String> answer =
                send(to("/api/catalogue/specialties?q=a").header("Amphi-Forwarded", "forged"));
        assertThat(answer.body())
                .isEqualTo(
                        "GET /api/catalogue/specialties?q=a cookie=null authorization=null forwarded=null");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theStatusTellsAServiceThatCanOnlyBeReadFromOneThatIsDown() {
        for (String[] said :
                new String[][] {
                    {"UP", "UP", "UP"},
                    {"OUT_OF_SERVICE", "UP", "READ_ONLY"},
                    {"OUT_OF_SERVICE", "DOWN", "DOWN"},
                    {"UP", "UP", "UP"}
                }) {
            UPSTREAM.writes = said[0];
            UPSTREAM.log = said[1];
            Awaitility.await(said[2])
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            send(to("/api/status"))
                                    .body()
                                    .contains(
                                            "{\"name\":\"choice\",\"status\":\"%s\"},{\"name\":\"notification\",\"status\":\"DOWN\"},{\"name\":\"content\",\"status\":\"DOWN\"}"
                                                    .formatted(said[2])));
        }
    }

    @Test
    void aServiceThatIsDownIsServiceUnavailableWithATimeToRetry() throws Exception {
        HttpResponse<String> answer = send(to("/api/content/mine"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void nobodyIsSignedInAndThePageGetsItsCsrfToken() throws Exception {
        HttpResponse<String> answer = send(to("/api/session"));
        assertThat(answer.body()).contains("\"user\":null");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
    }

    @Test
    void aChangeWithoutTokenAndWithoutCsrfIsRefused() throws Exception {
        HttpResponse<String> answer =
                send(
                        to("/api/choice/amphitheatres/a/choices")
                                .header("Cookie", "amphi=whatever")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aMalformedBearerTokenIsUnauthorized() throws Exception {
        HttpResponse<String> answer =
                send(to("/api/choice/amphitheatres").header("Authorization", "Bearer nonsense"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void signInLeadsToKeycloakAndOnlyBackToThisOrigin() throws Exception {
        HttpResponse<String> login = send(to("/login?then=//evil.example"));
        assertThat(login.statusCode()).isEqualTo(302);
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
        HttpResponse<String> start =
                send(
                        to("/oauth2/authorization/keycloak")
                                .header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
        assertThat(start.headers().firstValue("Location").orElseThrow())
                .startsWith("http://localhost:8080/auth/realms/amphi/protocol/openid-connect/auth")
                .contains("code_challenge_method=S256");
    }

    @Test
    void pagesOfTheApplicationAreItsIndexAndAssetsAreCachedForGood() throws Exception {
        HttpResponse<String> page =
                send(to("/amphis/2027-05.LYON.DSM24.SOCLE").header("Accept", "text/html"));
        assertThat(page.body()).contains("<title>Amphi");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(send(to("/assets/app-1.js")).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
    }

    @Test
    void whatIsNotARouteIsNotThere() throws Exception {
        assertThat(send(to("/internal/commands")).statusCode()).isIn(401, 403, 404);
        assertThat(send(to("/auth/admin/realms")).statusCode()).isEqualTo(404);
        assertThat(send(to("/api/unknown")).statusCode()).isEqualTo(404);
    }

    @Test
    void aStrangeAddressIsABadRequestThatSaysSo() throws Exception {
        HttpResponse<String> answer = send(to("/api/choice/amphitheatres/a%2Fb"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_ADDRESS");
    }

    @Test
    void probesAreAnsweredAndFiguresAreForTheHeadOfTheOfficeOnly() throws Exception {
        assertThat(send(to("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(send(to("/actuator/metrics")).statusCode()).isEqualTo(401);
        assertThat(send(to("/actuator/env")).statusCode()).isIn(401, 404);
    }

    @Test
    void aFeedPassesAsItComes() throws Exception {
        try (BufferedReader feed = open("/api/choice/amphitheatres/a/feed", "")) {
            assertThat(feed.readLine()).isEqualTo("id: 1");
        }
    }

    @Test
    void feedsThatAreIdleAreReleasedHereAndUpstreamWhenTheirReadersLeave() throws Exception {
        List<BufferedReader> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(open("/api/notifications/feed", ""));
        }
        Gauge gauge = metrics.get("amphi.feeds.open").gauge();
        assertThat(gauge.value()).isGreaterThanOrEqualTo(READERS);
        assertThat(IDLE.open).hasValueGreaterThanOrEqualTo(READERS);
        for (BufferedReader reader : readers) {
            reader.close();
        }
        Awaitility.await().atMost(PROMISED).until(() -> gauge.value() == 0 && IDLE.open.get() == 0);
    }

    @Test
    void aFeedEndsWhenItsReaderSignsOut() throws Exception {
        String cookie = session();
        HttpResponse<String> page = send(to("/api/session").header("Cookie", cookie));
        String csrf =
                page.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("XSRF-TOKEN="))
                        .map(c -> c.substring("XSRF-TOKEN=".length(), c.indexOf(';')))
                        .findFirst()
                        .orElseThrow();
        try (BufferedReader feed = open("/api/notifications/feed", cookie)) {
            HttpResponse<String> signedOut =
                    send(
                            to("/logout")
                                    .header("Cookie", cookie + "; XSRF-TOKEN=" + csrf)
                                    .header("X-XSRF-TOKEN", csrf)
                                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(signedOut.statusCode()).isEqualTo(204);
            assertThat(feed.lines().toList()).isEqualTo(List.of(": ok", ""));
        }
        Awaitility.await().atMost(PROMISED).until(() -> IDLE.open.get() == 0);
    }

    @Test
    void aFeedEndsWhenItsSessionIsEndedByAnotherGateway() throws Exception {
        String cookie = session();
        try (BufferedReader mine = open("/api/notifications/feed", cookie);
                BufferedReader other = open("/api/notifications/feed", session())) {
            String id = cookie.substring("amphi=".length());
            store.remove(Query.query(Criteria.where("_id").is(id)), "sessions").block();
            assertThat(mine.lines().toList()).isEqualTo(List.of(": ok", ""));
            Awaitility.await().atMost(PROMISED).until(() -> IDLE.open.get() == 1);
            assertThat(other.readLine()).isEqualTo(": ok");
        }
    }

    private String session() throws Exception {
        String cookie = send(to("/login")).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private BufferedReader open(String path, String cookie) throws Exception {
        HttpRequest.Builder request = to(path);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        InputStream body = http.send(request.build(), BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /**
     * A browser may send a request before the answer to the last one has quite ended; the
     * connection must be read on afterwards.
     */
    @Test
    void aConnectionIsReadOnAfterRequestsThatCameTogether() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            BufferedReader answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            for (int round = 0; round < 20; round++) {
                write(socket, get("/api/catalogue/specialties") + get("/a//b"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 400 Bad Request");
                write(socket, get("/login"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 302 Found");
            }
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static void write(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Reads one answer with a length and returns its status line. */
    private static String status(BufferedReader answers) throws IOException {
        String status = answers.readLine();
        int length = 0;
        for (String line; !(line = answers.readLine()).isEmpty(); ) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).trim());
            }
        }
        for (int i = 0; i < length; i++) {
            answers.read();
        }
        return status;
    }
}
