package fr.amphi.demo.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An account's access token, fetched when it is needed. */
final class Token {

    private static final String PATH = "/auth/realms/amphi/protocol/openid-connect/token";
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String gateway;
    private final Credentials credentials;
    private @Nullable String header;
    private Instant since = Instant.EPOCH;

    Token(HttpClient client, String gateway, Credentials credentials) {
        this.client = client;
        this.gateway = gateway;
        this.credentials = credentials;
    }

    /**
     * @throws Rejected when the account cannot sign in
     */
    synchronized String header() throws IOException, InterruptedException {
        String known = header;
        if (known == null) {
            known = "Bearer " + fetch();
            header = known;
            since = Instant.now();
        }
        return known;
    }

    /** Whether a new one may help: one that is refused although it is young does not. */
    synchronized boolean renewable() {
        return header != null && since.plus(YOUNG).isBefore(Instant.now());
    }

    synchronized void forget() {
        header = null;
    }

    private String fetch() throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=amphi-cli&username=%s&password=%s"
                        .formatted(
                                encoded(credentials.username()), encoded(credentials.password()));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway + PATH))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            return JsonMapper.shared().readTree(answer.body()).path("access_token").asString("");
        }
        if (answer.statusCode() >= 500) {
            throw new IOException("sign-in answers " + answer.statusCode());
        }
        throw Rejected.of("sign-in of " + credentials, answer.statusCode(), answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
