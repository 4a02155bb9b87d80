package fr.amphi.demo.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system as one account sees it. Whatever may pass (503, a lost connection, a token that has
 * ended) is tried again, commands with the same id, so that nothing happens twice.
 */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String gateway;
    private final Token token;
    private final Duration patience;

    /**
     * @param patience how long something that may pass is tried again
     */
    public Api(String gateway, Credentials credentials, Duration patience) {
        this.gateway = gateway;
        this.token = new Token(client, gateway, credentials);
        this.patience = patience;
    }

    public JsonNode get(String path) throws InterruptedException {
        return json(request(path).GET());
    }

    /**
     * @param id of the command: the same command again is answered, not done, again
     */
    public JsonNode post(String path, UUID id, Map<String, ?> body) throws InterruptedException {
        return json(command(path, id, "application/json").POST(publisher(body)));
    }

    /** As {@link #post}, where something is put in its place. */
    public JsonNode put(String path, UUID id, Map<String, ?> body) throws InterruptedException {
        return json(command(path, id, "application/json").PUT(publisher(body)));
    }

    /** As {@link #post}, with a file. */
    public JsonNode upload(String path, UUID id, String csv) throws InterruptedException {
        return json(command(path, id, "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    private static BodyPublisher publisher(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder command(String path, UUID id, String type) {
        return request(path)
                .header("Content-Type", type + "; charset=utf-8")
                .header("Idempotency-Key", id.toString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(ANSWER);
    }

    /**
     * @throws Rejected for any answer but 2xx that does not pass in time
     */
    private JsonNode json(HttpRequest.Builder request) throws InterruptedException {
        Instant until = Instant.now().plus(patience);
        while (true) {
            Rejected why;
            try {
                request.setHeader("Authorization", token.header());
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
                }
                why = rejected(answer);
            } catch (IOException lost) {
                why = Rejected.of(gateway, 0, "" + lost);
            }
            boolean expired = why.status() == 401 && token.renewable();
            boolean passing = why.status() == 0 || PASSING.contains(why.status());
            if (!expired && (!passing || Instant.now().isAfter(until))) {
                throw why;
            }
            if (expired) {
                token.forget();
            } else {
                Thread.sleep(PAUSE);
            }
        }
    }

    private static Rejected rejected(HttpResponse<String> answer) {
        HttpRequest request = answer.request();
        return Rejected.of(
                request.method() + " " + request.uri().getPath(),
                answer.statusCode(),
                answer.body());
    }
}
