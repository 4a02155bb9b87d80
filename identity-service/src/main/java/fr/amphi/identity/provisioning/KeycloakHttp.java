package fr.amphi.identity.provisioning;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Keycloak's admin API as the service itself. */
@Component
class KeycloakHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeycloakSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private volatile @Nullable Token token;

    private record Token(String value, Instant until) {}

    /** Keycloak could not be reached or could not do it now. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** Keycloak says that what was sent cannot be. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected(String why) {
            super(why);
        }
    }

    KeycloakHttp(KeycloakSettings settings) {
        this.settings = settings;
    }

    /**
     * @param path below the realm's admin API
     * @throws Unavailable when it may work later
     * @throws Rejected when it never will
     */
    JsonNode call(String method, String path, @Nullable Object body) {
        var url = settings.adminUrl() + "/admin/realms/" + settings.realm() + path;
        var publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        var response =
                send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .method(method, publisher));
        int status = response.statusCode();
        if (status == 401 || status == 403 || status >= 500) {
            token = null;
            throw new Unavailable(
                    "Keycloak answers " + status + " to " + method + " " + path, null);
        }
        if (status >= 400) {
            throw new Rejected(why(status, response.body()));
        }
        return JSON.readTree(response.body().isBlank() ? "null" : response.body());
    }

    private static String why(int status, String body) {
        try {
            var said = JSON.readTree(body).path("errorMessage").asString("");
            return said.isEmpty() ? "Keycloak : " + status : said;
        } catch (tools.jackson.core.JacksonException notJson) {
            return "Keycloak : " + status;
        }
    }

    private String token() {
        var known = token;
        if (known != null && known.until().isAfter(Instant.now())) {
            return known.value();
        }
        var form =
                Map.of(
                                "grant_type", "client_credentials",
                                "client_id", settings.clientId(),
                                "client_secret", settings.clientSecret())
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        var url =
                settings.adminUrl()
                        + "/realms/"
                        + settings.realm()
                        + "/protocol/openid-connect/token";
        var response =
                send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (response.statusCode() != 200) {
            throw new Unavailable("Keycloak gives no token: " + response.statusCode(), null);
        }
        var answer = JSON.readTree(response.body());
        var fresh =
                new Token(
                        answer.required("access_token").stringValue(),
                        Instant.now().plusSeconds(answer.path("expires_in").asInt(60) - 10));
        token = fresh;
        return fresh.value();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unavailable("Keycloak cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    boolean enabled() {
        return settings.enabled() && Objects.nonNull(settings.adminUrl());
    }
}
