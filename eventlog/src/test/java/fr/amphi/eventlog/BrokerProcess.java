package fr.amphi.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka as a process of its own on a loopback port, which can be frozen, killed and started
 * again with what it had stored.
 */
final class BrokerProcess implements AutoCloseable {

    private final JavaProcess process;
    private final int port;

    private BrokerProcess(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A cluster of one. */
    static BrokerProcess start(Path folder) {
        return start(folder, TestKafka.freePort(), Map.of());
    }

    /**
     * @param folder keeps what it stores and says
     * @param further settings, before those of {@link TestKafka}
     */
    static BrokerProcess start(Path folder, int port, Map<String, String> further) {
        Path data = folder.resolve("broker-data");
        Properties settings = new Properties();
        settings.putAll(TestKafka.settings(data, port, TestKafka.freePort()));
        settings.putAll(further);
        return node(folder, port, settings, Uuid.randomUuid().toString());
    }

    /** A cluster of one that stores on a disk of its own. */
    static BrokerProcess start(Path folder, SmallDisk disk) {
        int port = TestKafka.freePort();
        Properties settings = new Properties();
        settings.putAll(
                TestKafka.settings(disk.folder().resolve("log"), port, TestKafka.freePort()));
        return node(disk.within(), folder, port, settings, Uuid.randomUuid().toString());
    }

    /** One node of a cluster, not ready yet. */
    static BrokerProcess node(Path folder, int port, Properties settings, String cluster) {
        return node(List.of(), folder, port, settings, cluster);
    }

    private static BrokerProcess node(
            List<String> within, Path folder, int port, Properties settings, String cluster) {
        Path file = folder.resolve("broker.properties");
        try {
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = List.of(file.toString(), cluster);
        return new BrokerProcess(
                new JavaProcess(within, folder, "broker", List.of(), Broker.class, arguments),
                port);
    }

    /** Returns when it serves. */
    BrokerProcess awaitReady() {
        process.awaitReady();
        return this;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** {@code SIGSTOP}. */
    void freeze() {
        process.freeze();
    }

    /** {@code SIGCONT}. */
    void thaw() {
        process.thaw();
    }

    /** {@code SIGKILL}; what it had stored stays. */
    void kill() {
        process.kill();
    }

    /** Starts it anew after a kill; it may not be ready yet. */
    void restart() {
        process.restart();
    }

    @Override
    public void close() {
        process.close();
    }
}
