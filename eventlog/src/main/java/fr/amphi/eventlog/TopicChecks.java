package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.internals.Topic;

/**
 * Whether topics keep what is written to them: those of the service, and that of the transactions,
 * where an acknowledged commit lives until its markers are written.
 */
final class TopicChecks {

    static final int REPLICAS = 3;
    static final int IN_SYNC = 2;

    private static final Map<String, String> KEPT =
            new TreeMap<>(
                    Map.of(
                            "cleanup.policy", "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1",
                            "unclean.leader.election.enable", "false"));

    private final EventLogSettings settings;
    private final Admin admin;

    TopicChecks(EventLogSettings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /** Configuration of a topic of the service. */
    Map<String, String> needed() {
        Map<String, String> needed = new TreeMap<>(KEPT);
        needed.put("min.insync.replicas", settings.singleNode() ? "1" : "" + IN_SYNC);
        return needed;
    }

    /**
     * @throws KafkaException when the cluster does not say, or does not know a topic yet
     */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (String topic : settings.topics()) {
            TopicDescription description = describe(topic);
            checkPartitions(findings, description);
            Config config = config(topic);
            KEPT.forEach((name, value) -> require(findings, topic, config, name, value));
            checkCopies(findings, description, config);
        }
        if (!settings.singleNode()) {
            bringAboutTransactions();
            String topic = Topic.TRANSACTION_STATE_TOPIC_NAME;
            checkCopies(findings, describe(topic), config(topic));
        }
        return findings;
    }

    private TopicDescription describe(String topic) {
        return Asked.of(
                Objects.requireNonNull(
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic)));
    }

    private Config config(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Asked.of(
                Objects.requireNonNull(
                        admin.describeConfigs(List.of(resource)).values().get(resource)));
    }

    /** Who asks after a transaction makes the cluster create their topic. */
    private void bringAboutTransactions() {
        String id = settings.logTopic() + "-0";
        try {
            Asked.of(admin.describeTransactions(List.of(id)).all());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TransactionalIdNotFoundException)) {
                throw e;
            }
        }
    }

    private void checkPartitions(List<Finding> findings, TopicDescription topic) {
        int partitions = topic.partitions().size();
        if (partitions != settings.partitions()) {
            findings.add(
                    new Finding(
                            "number of partitions",
                            topic.name(),
                            partitions,
                            "the " + settings.partitions() + " of the setting",
                            "set amphi.kafka.partitions to what the topics were created with; it cannot change in their life"));
        }
    }

    /** Enough copies that one broker may be lost, and a fact be on two before it is answered. */
    private void checkCopies(List<Finding> findings, TopicDescription topic, Config config) {
        if (settings.singleNode()) {
            return;
        }
        int replicas =
                topic.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(0);
        if (replicas < REPLICAS) {
            findings.add(
                    new Finding(
                            "replication",
                            topic.name(),
                            replicas,
                            "3 or more",
                            "kafka-reassign-partitions.sh with three brokers for each partition"));
        }
        int inSync = Integer.parseInt(value(config, "min.insync.replicas"));
        if (inSync < IN_SYNC) {
            findings.add(
                    wrong(
                            "min.insync.replicas",
                            topic.name(),
                            "" + inSync,
                            "2 or more",
                            "" + IN_SYNC));
        }
    }

    private void require(
            List<Finding> findings, String topic, Config config, String name, String value) {
        String found = value(config, name);
        if (!value.equals(found)) {
            findings.add(wrong(name, topic, found, value, value));
        }
    }

    private Finding wrong(String name, String topic, String found, String needed, String value) {
        return new Finding(
                name,
                topic,
                found,
                needed,
                "kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s --add-config %s=%s"
                        .formatted(settings.bootstrapServers(), topic, name, value));
    }

    private static String value(Config config, String name) {
        return Objects.requireNonNull(config.get(name), name).value();
    }
}
