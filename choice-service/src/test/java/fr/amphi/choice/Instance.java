package fr.amphi.choice;

import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestMongo;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A choice service in a process of its own, which can be killed and started again. */
final class Instance implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port = TestKafka.freePort();
    private final Path data;
    private final String service;
    private Process process;

    /**
     * @param data shared by all of them
     * @param service first part of its topics' names
     */
    Instance(Path data, String service) throws IOException {
        this.data = data;
        this.service = service;
        this.process = launch();
    }

    private Process launch() throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        ChoiceService.class.getName(),
                        "--server.port=" + port,
                        "--amphi.service=" + service,
                        "--amphi.address=http://127.0.0.1:" + port,
                        "--amphi.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--amphi.kafka.partitions=2",
                        "--amphi.kafka.single-node=true",
                        "--amphi.data=" + data,
                        "--amphi.mongo.uri=" + TestMongo.uri(),
                        "--amphi.security.jwk-set-uri=" + TestTokens.jwkSetUri(),
                        "--amphi.security.issuer=" + TestTokens.ISSUER,
                        "--amphi.internal-key=" + TestService.INTERNAL_KEY,
                        "--amphi.kek=" + TestService.KEK,
                        "--springdoc.api-docs.enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("instance-" + port + ".out").toFile())
                .start();
    }

    /** As with {@code kill -9}, then started again. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    boolean isReady() {
        return get("/actuator/health", "").map(answer -> answer.statusCode() == 200).orElse(false);
    }

    Optional<HttpResponse<String>> get(String path, String token) {
        return send(request(path, token).GET());
    }

    Optional<HttpResponse<String>> post(String path, String token, UUID command, String body) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", command.toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Empty where nobody answers. */
    private static Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Asks one after another until somebody has an answer that lasts. */
    static HttpResponse<String> insist(
            List<Instance> instances, String path, String token, UUID command, String body) {
        List<Instance> order = new ArrayList<>(instances);
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (System.nanoTime() < deadline) {
            for (Instance instance : order) {
                Optional<HttpResponse<String>> answer =
                        instance.post(path, token, command, body)
                                .filter(it -> it.statusCode() < 500);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nobody answered " + path);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
