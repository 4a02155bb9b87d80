package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP API with somebody's token, or nobody's. */
record Api(String base, @Nullable String token) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    /** What came back. */
    record Answer(int status, byte[] bytes, HttpResponse<byte[]> http) {

        String text() {
            return new String(bytes, UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(bytes);
        }

        Answer ok() {
            if (status / 100 != 2) {
                throw new AssertionError(
                        http.request().method()
                                + " "
                                + http.uri()
                                + " answered "
                                + status
                                + ": "
                                + text());
            }
            return this;
        }
    }

    static Api signIn(String gateway, String username, String password) {
        return signIn(gateway, "amphi-cli", username, password);
    }

    static Api signIn(String gateway, String client, String username, String password) {
        return token(
                gateway,
                "/auth/realms/amphi",
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "scope", "openid",
                        "username", username,
                        "password", password));
    }

    /** With the token that a realm gives for this. */
    static Api token(String base, String realm, Map<String, String> asked) {
        String form =
                asked.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        Answer answer =
                new Api(base, null)
                        .send(
                                "POST",
                                realm + "/protocol/openid-connect/token",
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofString(form),
                                null)
                        .ok();
        return new Api(base, answer.json().get("access_token").asString());
    }

    Api at(String otherBase) {
        return new Api(otherBase, token);
    }

    Api with(@Nullable String otherToken) {
        return new Api(base, otherToken);
    }

    Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody(), null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody(), null);
    }

    /** Reads from an instance that has caught up: one that has not says 503. */
    Answer read(String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        Answer answer = get(path);
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            answer = get(path);
        }
        return answer.ok();
    }

    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID());
    }

    Answer post(String path, Object body, UUID command) {
        return json("POST", path, body, command);
    }

    Answer put(String path, Object body, UUID command) {
        return json("PUT", path, body, command);
    }

    Answer csv(String path, String csv) {
        return send("POST", path, "text/csv", BodyPublishers.ofString(csv), UUID.randomUUID());
    }

    private Answer json(String method, String path, Object body, UUID command) {
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(method, path, "application/json", BodyPublishers.ofString(text), command);
    }

    Answer send(
            String method,
            String path,
            @Nullable String type,
            BodyPublisher body,
            @Nullable Object command) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (command != null) {
            request.header("Idempotency-Key", command.toString());
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same command until somebody knows its outcome: 503 and broken connections are neither.
     */
    Answer insist(String path, Object body, UUID command) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try {
                Answer answer = post(path, body, command);
                if (answer.status() != 503 || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(100);
        }
    }
}
