package fr.amphi.eventlog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;

/** Three brokers and controllers, each a process of its own, set up as in production. */
final class BrokerCluster implements AutoCloseable {

    static final int SIZE = 3;

    private final List<BrokerProcess> nodes = new ArrayList<>();

    private BrokerCluster() {}

    /** Returns when all of them serve. */
    static BrokerCluster start(Path folder) {
        BrokerCluster cluster = new BrokerCluster();
        List<Integer> controllers =
                IntStream.range(0, SIZE).mapToObj(i -> TestKafka.freePort()).toList();
        String voters =
                IntStream.range(0, SIZE)
                        .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers.get(i))
                        .collect(Collectors.joining(","));
        String id = Uuid.randomUuid().toString();
        for (int i = 0; i < SIZE; i++) {
            Path own = folder.resolve("broker-" + (i + 1));
            int port = TestKafka.freePort();
            Properties settings = new Properties();
            settings.putAll(TestKafka.settings(own.resolve("data"), port, controllers.get(i)));
            settings.putAll(
                    Map.of(
                            "node.id", "" + (i + 1),
                            "controller.quorum.voters", voters,
                            "offsets.topic.replication.factor", "3",
                            "transaction.state.log.replication.factor", "3",
                            "transaction.state.log.min.isr", "2",
                            "share.coordinator.state.topic.replication.factor", "3",
                            "share.coordinator.state.topic.min.isr", "2",
                            "broker.session.timeout.ms", "3000",
                            "broker.heartbeat.interval.ms", "500",
                            "log.cleaner.dedupe.buffer.size", "16777216"));
            cluster.nodes.add(BrokerProcess.node(own, port, settings, id));
        }
        cluster.nodes.forEach(BrokerProcess::awaitReady);
        return cluster;
    }

    String bootstrapServers() {
        return nodes.stream().map(BrokerProcess::bootstrapServers).collect(Collectors.joining(","));
    }

    /** A broker by its number from 1. */
    BrokerProcess node(int id) {
        return nodes.get(id - 1);
    }

    /** Number of the broker that leads the partition. */
    static int leader(Admin admin, TopicPartition partition) throws Exception {
        return admin.describeTopics(List.of(partition.topic()))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions()
                .get(partition.partition())
                .leader()
                .id();
    }

    /** Returns when every copy of every topic is in sync again. */
    static void awaitInSync(Admin admin) throws Exception {
        LogHarness.await(() -> {
            try {
                return admin
                        .describeTopics(admin.listTopics().names().get())
                        .allTopicNames()
                        .get()
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(BrokerCluster::inSync);
            } catch (Exception e) {
                return false;
            }
        });
    }

    private static boolean inSync(TopicPartitionInfo partition) {
        return partition.isr().size() == partition.replicas().size();
    }

    @Override
    public void close() {
        nodes.forEach(BrokerProcess::close);
    }
}
