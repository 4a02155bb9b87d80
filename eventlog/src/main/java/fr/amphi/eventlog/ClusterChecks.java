package fr.amphi.eventlog;

import fr.amphi.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must hold before a log is written to; anything else stops the start. */
final class ClusterChecks {

    /** A cluster that would lose or double facts. */
    static final class UnsafeCluster extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsafeCluster(List<Finding> findings) {
            super(
                    findings.stream()
                            .map(Finding::toString)
                            .collect(
                                    Collectors.joining(
                                            "\n  ",
                                            "this Kafka cluster is not safe for the log:\n  ",
                                            "")));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ClusterChecks.class);

    /** Said again and again: what was said before is soon compacted away. */
    private static final Map<String, String> OWNERS =
            Map.of(
                    "cleanup.policy", "compact",
                    "segment.ms", "600000",
                    "min.cleanable.dirty.ratio", "0.1");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OLDEST_TRANSACTIONS = 2;

    private final EventLogSettings settings;
    private final Admin admin;
    private final TopicChecks topics;

    ClusterChecks(EventLogSettings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
        this.topics = new TopicChecks(settings, admin);
    }

    /**
     * @throws UnsafeCluster with everything that was found; nothing is created before the settings
     *     and the cluster's features are right
     */
    void run() {
        List<Finding> findings = new ArrayList<>();
        checkReplication(findings);
        checkTransactions(findings);
        refuse(findings);
        createTopics();
        refuse(whenTopicsAreKnown());
        if (settings.singleNode()) {
            LOG.warn(
                    "{} runs on a single broker: a lost disk or an unflushed power cut loses recorded facts; signed heads in {} would reveal it",
                    settings.logTopic(),
                    settings.guard());
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new UnsafeCluster(findings);
        }
    }

    private void checkReplication(List<Finding> findings) {
        if (!settings.singleNode() && settings.replication() < TopicChecks.REPLICAS) {
            findings.add(
                    new Finding(
                            "replication",
                            settings.service(),
                            settings.replication(),
                            "3 or more",
                            "set amphi.kafka.replication=3; where one machine is all there is, amphi.kafka.single-node=true"));
        }
    }

    private void checkTransactions(List<Finding> findings) {
        FinalizedVersionRange version =
                Asked.of(admin.describeFeatures().featureMetadata())
                        .finalizedFeatures()
                        .get("transaction.version");
        int level = version == null ? 0 : version.maxVersionLevel();
        if (level < OLDEST_TRANSACTIONS) {
            findings.add(
                    new Finding(
                            "transaction.version",
                            "the cluster",
                            level,
                            "2 or more",
                            "kafka-features.sh --bootstrap-server %s upgrade --feature transaction.version=2"
                                    .formatted(settings.bootstrapServers())));
        }
    }

    private void createTopics() {
        for (String topic : settings.topics()) {
            create(topic, settings.partitions(), topics.needed());
        }
        create(Topics.OWNERS, 1, OWNERS);
    }

    private void create(String topic, int partitions, Map<String, String> config) {
        try {
            Asked.of(
                    admin.createTopics(
                                    List.of(
                                            new NewTopic(
                                                            topic,
                                                            partitions,
                                                            (short) settings.replication())
                                                    .configs(config)))
                            .all());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic, e);
            }
        }
    }

    /** A topic just created is not known to every broker at once. */
    private List<Finding> whenTopicsAreKnown() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return topics.findings();
            } catch (KafkaException e) {
                boolean young = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!young || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }
}
