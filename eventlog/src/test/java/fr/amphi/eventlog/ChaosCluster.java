package fr.amphi.eventlog;

import fr.amphi.eventlog.ChaosWire.Asked;
import fr.amphi.eventlog.ChaosWire.Assignment;
import fr.amphi.eventlog.ChaosWire.Standing;
import fr.amphi.eventlog.Scenario.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** A broker and three nodes, each a process of its own, for one run after another. */
final class ChaosCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Path assignment;
    private final BrokerProcess broker;
    private final List<JavaProcess> nodes = new ArrayList<>();
    private final List<URI> addresses = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ChaosCluster(Path folder, List<Path> before) {
        assignment = folder.resolve("assignment.json");
        broker = BrokerProcess.start(folder);
        for (int i = 0; i < ChaosPlan.NODES; i++) {
            int port = TestKafka.freePort();
            addresses.add(URI.create("http://127.0.0.1:" + port));
            List<String> arguments = List.of("" + port, assignment.toString());
            nodes.add(
                    new JavaProcess(folder, "node-" + (i + 1), before, ChaosNode.class, arguments));
        }
    }

    /**
     * @param folder keeps what they store and say
     * @param before folders of classes that the nodes take instead of those of this class path
     */
    static ChaosCluster start(Path folder, List<Path> before) {
        ChaosCluster cluster = new ChaosCluster(folder, before);
        cluster.awaitReady();
        return cluster;
    }

    void awaitReady() {
        broker.awaitReady();
        nodes.forEach(JavaProcess::awaitReady);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void freeze(int target) {
        if (target == ChaosPlan.BROKER) {
            broker.freeze();
        } else {
            nodes.get(target).freeze();
        }
    }

    void thaw(int target) {
        if (target == ChaosPlan.BROKER) {
            broker.thaw();
        } else {
            nodes.get(target).thaw();
        }
    }

    void kill(int target) {
        if (target == ChaosPlan.BROKER) {
            broker.kill();
        } else {
            nodes.get(target).kill();
        }
    }

    void restart(int target) {
        if (target == ChaosPlan.BROKER) {
            broker.restart();
        } else {
            nodes.get(target).restart();
        }
    }

    /** All nodes leave the log they serve and take up this one. */
    void begin(Assignment log) {
        try {
            Files.write(assignment, ChaosWire.write(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all("/begin");
    }

    /** All nodes stop writing; their followers go on. */
    void stop() {
        all("/stop");
    }

    /** All nodes leave their log. */
    void end() {
        all("/end");
    }

    private void all(String path) {
        for (int node = 0; node < ChaosPlan.NODES; node++) {
            must(node, path, Boolean.class);
        }
    }

    /** What a node answers; empty when no answer comes in time. */
    Optional<Outcome> put(int node, Operation operation, Duration patience) {
        Asked asked = new Asked(operation.id(), operation.jar(), operation.put());
        return ask(node, "/put", asked, patience).map(a -> ChaosWire.read(a, Outcome.class));
    }

    /** The node that has this address. */
    Optional<Integer> node(URI address) {
        return Optional.of(addresses.indexOf(address)).filter(n -> n >= 0);
    }

    List<Versioned<Tally.Jar>> look(int node, String jar) {
        return ask(node, "/look", jar, GLANCE)
                .map(a -> ChaosWire.read(a, new TypeReference<List<Versioned<Tally.Jar>>>() {}))
                .orElse(List.of());
    }

    Standing standing(int node) {
        return must(node, "/standing", Standing.class);
    }

    List<StoredEvent> read(int node) {
        return List.of(must(node, "/read", StoredEvent[].class));
    }

    private <T> T must(int node, String path, Class<T> type) {
        return ask(node, path, "", PATIENCE)
                .map(answer -> ChaosWire.read(answer, type))
                .orElseThrow(() -> new IllegalStateException("node " + (node + 1) + " is silent"));
    }

    private Optional<byte[]> ask(int node, String path, Object body, Duration patience) {
        HttpRequest request =
                HttpRequest.newBuilder(addresses.get(node).resolve(path))
                        .timeout(patience)
                        .POST(BodyPublishers.ofByteArray(ChaosWire.write(body)))
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return Optional.of(response.body()).filter(b -> response.statusCode() == 200);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        nodes.forEach(JavaProcess::close);
        broker.close();
        http.shutdownNow();
    }
}
