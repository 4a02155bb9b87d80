package fr.amphi.kit;

import fr.amphi.eventlog.TestKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service running in this process on a free port, on the shared Kafka, MongoDB and issuer, asked
 * over HTTP.
 */
public final class TestService implements AutoCloseable {

    public static final String INTERNAL_KEY = "internal-key-of-the-tests";
    public static final String KEK = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final Path DATA = temporary();

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestService(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts a service and waits until it is ready.
     *
     * @param settings further ones, {@code name=value}, which come first
     */
    public static TestService start(Class<?> application, String... settings) {
        int port = TestKafka.freePort();
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=" + port,
                                "--amphi.address=http://127.0.0.1:" + port,
                                "--amphi.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                                "--amphi.kafka.partitions=2",
                                "--amphi.kafka.single-node=true",
                                "--amphi.data=" + DATA,
                                "--amphi.mongo.uri=" + TestMongo.uri(),
                                "--amphi.security.jwk-set-uri=" + TestTokens.jwkSetUri(),
                                "--amphi.security.issuer=" + TestTokens.ISSUER,
                                "--amphi.internal-key=" + INTERNAL_KEY,
                                "--amphi.kek=" + KEK,
                                "--springdoc.api-docs.enabled=false"));
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('='));
            arguments.removeIf(argument -> argument.startsWith("--" + name + "="));
            arguments.add("--" + setting);
        }
        ConfigurableApplicationContext context =
                SpringApplication.run(application, arguments.toArray(String[]::new));
        TestService service = new TestService(context, URI.create("http://127.0.0.1:" + port));
        await("health", () -> service.get("/actuator/health", null).statusCode() == 200);
        return service;
    }

    public URI address() {
        return address;
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    public HttpResponse<byte[]> download(String path, @Nullable String token) {
        return send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, @Nullable String token, String json) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, @Nullable String token, String json) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a file as the body. */
    public HttpResponse<String> upload(
            String path, @Nullable String token, String contentType, byte[] body) {
        return send(
                request(path, token)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A request to the service, to be completed. */
    public HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(40));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Waits up to 60 s for a condition. */
    public static void await(String what, BooleanSupplier holds) {
        org.awaitility.Awaitility.await(what)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(holds::getAsBoolean);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("amphi-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }
}
