package fr.amphi.launcher.choose;

import fr.amphi.launcher.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system as one account sees it through the gateway. "Try later" (429, 503) and lost
 * connections are tried again, commands with the same id, so that nothing happens twice.
 */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final String TOKEN = "/auth/realms/amphi/protocol/openid-connect/token";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String gateway;
    private String authorization = "";

    private Api(String gateway) {
        this.gateway = gateway;
    }

    static Api signIn(String gateway, Account account) throws InterruptedException {
        var api = new Api(gateway);
        String form =
                "grant_type=password&client_id=amphi-cli&username=%s&password=%s"
                        .formatted(encoded(account.username()), encoded(account.password()));
        HttpRequest.Builder request =
                api.request(TOKEN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        api.authorization =
                "Bearer " + api.json("sign-in", request).path("access_token").asString();
        return api;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) throws InterruptedException {
        return json("GET " + path, request(path).GET());
    }

    /** What is at the path, as it is; the caller closes it. */
    InputStream download(String path) throws InterruptedException {
        return answer("GET " + path, request(path).GET()).body();
    }

    JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return command("POST " + path, path, "application/json", json);
    }

    /** Sends a table: CSV, or XLSX by its name. */
    JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        String type =
                file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? EXCEL : "text/csv";
        return command(file.toString(), path, type, BodyPublishers.ofFile(file));
    }

    /**
     * @param what names it to people where it is rejected
     */
    private JsonNode command(String what, String path, String type, BodyPublisher body)
            throws InterruptedException {
        return json(
                what,
                request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(ANSWER);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private JsonNode json(String what, HttpRequest.Builder request) throws InterruptedException {
        try (InputStream body = answer(what, request).body()) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws Rejected for any answer but 2xx, and for "later" after three minutes of it
     */
    private HttpResponse<InputStream> answer(String what, HttpRequest.Builder builder)
            throws InterruptedException {
        HttpRequest request = builder.build();
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var response = client.send(request, BodyHandlers.ofInputStream());
                if (response.statusCode() / 100 == 2) {
                    return response;
                }
                Rejected why = rejected(what, response);
                if (!LATER.contains(response.statusCode()) || Instant.now().isAfter(until)) {
                    throw why;
                }
                Thread.sleep(1_000);
            } catch (IOException lost) {
                if (Instant.now().isAfter(until)) {
                    throw new UncheckedIOException(lost);
                }
                Thread.sleep(1_000);
            }
        }
    }

    private static Rejected rejected(String what, HttpResponse<InputStream> response)
            throws IOException {
        byte[] body = response.body().readAllBytes();
        try {
            return Rejected.of(what, response.statusCode(), JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Rejected.of(what, response.statusCode(), JSON.createObjectNode());
        }
    }
}
