package fr.amphi.bench;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestMongo;
import fr.amphi.kit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The choice service and two gateways as processes, on a broker and an issuer of this one. */
final class FeedStage implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TOKEN =
            TestTokens.of("bench").roles(Role.ARS_MANAGER, Role.ARS_ADMIN).cells("*/*").token();
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final int service = TestKafka.freePort();
    private final List<Integer> gateways = List.of(TestKafka.freePort(), TestKafka.freePort());
    private final Child host = startHost();
    private final List<Child> running;

    FeedStage() throws IOException, InterruptedException {
        host.answer();
        Path jar = jar();
        running = gateways.stream().map(port -> Child.jar(jar, gateway(port))).toList();
        for (int port : gateways) {
            while (!answers(port)) {
                Thread.onSpinWait();
            }
        }
    }

    private static Path jar() throws IOException {
        Path target = Path.of(System.getProperty("amphi.root", "."), "gateway", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Child startHost() {
        return Child.main(
                FeedHost.class,
                "--server.port=" + service,
                "--amphi.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                "--amphi.kafka.partitions=1",
                "--amphi.kafka.single-node=true",
                "--amphi.data=" + Rig.folder(),
                "--amphi.mongo.uri=" + TestMongo.uri(),
                "--amphi.security.jwk-set-uri=" + TestTokens.jwkSetUri(),
                "--amphi.security.issuer=" + TestTokens.ISSUER,
                "--amphi.internal-key=" + KEY,
                "--amphi.kek=" + KEY,
                "--logging.level.root=WARN");
    }

    private Map<String, String> gateway(int port) {
        String itself = "http://127.0.0.1:" + port;
        String upstream = "http://127.0.0.1:" + service;
        return Map.ofEntries(
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", "" + port),
                Map.entry("LOGGING_LEVEL_ROOT", "WARN"),
                Map.entry("AMPHI_PUBLICURL", itself),
                Map.entry("AMPHI_MONGO_URI", TestMongo.uri()),
                Map.entry("AMPHI_SESSIONKEY", KEY),
                Map.entry("AMPHI_SECURITY_ISSUER", TestTokens.ISSUER),
                Map.entry("AMPHI_SECURITY_JWKSETURI", TestTokens.jwkSetUri()),
                Map.entry("AMPHI_KEYCLOAK_URL", upstream),
                Map.entry("AMPHI_KEYCLOAK_CLIENTSECRET", "bench"),
                Map.entry("AMPHI_SERVICES_IDENTITY", upstream),
                Map.entry("AMPHI_SERVICES_CATALOGUE", upstream),
                Map.entry("AMPHI_SERVICES_CHOICE", upstream),
                Map.entry("AMPHI_SERVICES_NOTIFICATION", upstream),
                Map.entry("AMPHI_SERVICES_CONTENT", upstream));
    }

    Child host() {
        return host;
    }

    Child gateway() {
        return running.getFirst();
    }

    List<Integer> ports(int count) {
        return gateways.subList(0, count);
    }

    /** Makes the next choice; the version that it led to. */
    long choose() {
        return Long.parseLong(host.ask("choose"));
    }

    /** Of the feed after a version. */
    String request(long after) {
        return "GET %s HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer %s\r\nLast-Event-ID: %d\r\n\r\n"
                .formatted(FeedHost.FEED, TOKEN, after);
    }

    /** Seconds until no process has a feed open. */
    double released() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int port : Stream.concat(Stream.of(service), gateways.stream()).toList()) {
            while (open(port) > 0) {
                Thread.onSpinWait();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double open(int port) throws IOException, InterruptedException {
        String json = get(port, "/actuator/metrics/amphi.feeds.open").body();
        return JsonMapper.shared()
                .readTree(json)
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return get(port, "/actuator/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + TOKEN).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        running.forEach(Child::close);
        host.close();
    }
}
