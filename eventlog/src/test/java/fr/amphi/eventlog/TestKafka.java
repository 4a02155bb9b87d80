package fr.amphi.eventlog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real single-node Kafka in this process, one per test run, on a free loopback port. */
public final class TestKafka {

    private static final class Shared {
        static final TestKafka INSTANCE = new TestKafka();
    }

    private final String bootstrapServers;

    private TestKafka() {
        try {
            int broker = freePort();
            int controller = freePort();
            Path folder = Files.createTempDirectory("amphi-kafka");
            Broker.format(1, Uuid.randomUuid().toString(), folder.toString());
            new KafkaRaftServer(new KafkaConfig(settings(folder, broker, controller)), Time.SYSTEM)
                    .startup();
            bootstrapServers = "127.0.0.1:" + broker;
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start", e);
        }
    }

    /** {@code host:port} of the shared broker, started at the first call. */
    public static String bootstrapServers() {
        return Shared.INSTANCE.bootstrapServers;
    }

    /** A loopback port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A broker and controller of its own, with nobody to replicate to. */
    static Map<String, Object> settings(Path folder, int broker, int controller) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:"
                                + broker
                                + ",CONTROLLER://127.0.0.1:"
                                + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "2"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("unclean.leader.election.enable", "false"),
                Map.entry("add.partitions.to.txn.retry.backoff.ms", "1"));
    }
}
