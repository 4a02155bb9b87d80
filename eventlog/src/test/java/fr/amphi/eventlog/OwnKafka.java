package fr.amphi.eventlog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka in this process for one test alone, set up as that test needs it. */
public final class OwnKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private OwnKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    public static OwnKafka start() {
        return start(Map.of(), Map.of());
    }

    /**
     * @param further settings, before those of {@link TestKafka}
     * @param features with levels other than today's
     */
    static OwnKafka start(Map<String, String> further, Map<String, Short> features) {
        try {
            int port = TestKafka.freePort();
            Path folder = Files.createTempDirectory("amphi-kafka");
            Broker.format(1, Uuid.randomUuid().toString(), folder.toString(), features);
            Map<String, Object> settings =
                    new HashMap<>(TestKafka.settings(folder, port, TestKafka.freePort()));
            settings.putAll(further);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new OwnKafka(server, "127.0.0.1:" + port);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start", e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops it in order; what it stored stays behind. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
