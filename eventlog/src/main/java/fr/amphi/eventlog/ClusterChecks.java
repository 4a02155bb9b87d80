package fr.amphi.eventlog;

import fr.amphi.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must hold before a log is written to; anything else stops the start. */
final class ClusterChecks {

    /** A cluster that would lose or double facts. */
    static final class UnsafeCluster extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsafeCluster(List<String> findings) {
            super("this Kafka cluster is not safe for the log: " + String.join("; ", findings));
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

    private final EventLogSettings settings;
    private final Admin admin;

    ClusterChecks(EventLogSettings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    void run() {
        createTopics();
        List<String> findings = whenTopicsAreKnown();
        if (!findings.isEmpty()) {
            throw new UnsafeCluster(findings);
        }
        if (settings.singleNode()) {
            LOG.warn(
                    "{} runs on a single broker: a lost disk or an unflushed power cut loses recorded facts; signed heads in {} would reveal it",
                    settings.logTopic(),
                    settings.guard());
        }
    }

    /** A topic just created is not known to every broker at once. */
    private List<String> whenTopicsAreKnown() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                List<String> findings = new ArrayList<>();
                checkTransactions(findings);
                checkPartitions(findings);
                checkConfiguration(findings);
                return findings;
            } catch (IllegalStateException e) {
                boolean young = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!young || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private void createTopics() {
        Map<String, String> log = new HashMap<>();
        log.put("cleanup.policy", "delete");
        log.put("retention.ms", "-1");
        log.put("retention.bytes", "-1");
        log.put("unclean.leader.election.enable", "false");
        log.put("min.insync.replicas", settings.singleNode() ? "1" : "2");
        create(settings.logTopic(), settings.partitions(), log);
        create(settings.eventsTopic(), settings.partitions(), log);
        create(settings.attemptsTopic(), settings.partitions(), log);
        create(Topics.OWNERS, 1, OWNERS);
    }

    private void create(String topic, int partitions, Map<String, String> config) {
        try {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, partitions, (short) settings.replication())
                                            .configs(config)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic, e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void checkTransactions(List<String> findings) {
        try {
            FeatureMetadata features = admin.describeFeatures().featureMetadata().get();
            FinalizedVersionRange version = features.finalizedFeatures().get("transaction.version");
            if (version == null || version.maxVersionLevel() < 2) {
                findings.add("transaction.version must be 2 or more");
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("features of the cluster", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void checkPartitions(List<String> findings) {
        List<String> topics = List.of(settings.logTopic(), settings.eventsTopic());
        try {
            Collection<TopicDescription> found =
                    admin.describeTopics(topics).allTopicNames().get().values();
            for (TopicDescription topic : found) {
                if (topic.partitions().size() != settings.partitions()) {
                    findings.add(
                            "%s has %d partitions, the setting says %d"
                                    .formatted(
                                            topic.name(),
                                            topic.partitions().size(),
                                            settings.partitions()));
                }
                int replicas = topic.partitions().getFirst().replicas().size();
                if (!settings.singleNode() && replicas < 3) {
                    findings.add(topic.name() + " has " + replicas + " replicas, 3 are needed");
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void checkConfiguration(List<String> findings) {
        ConfigResource resource =
                new ConfigResource(ConfigResource.Type.TOPIC, settings.logTopic());
        try {
            Config config =
                    Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource));
            require(findings, config, "cleanup.policy", "delete");
            require(findings, config, "retention.ms", "-1");
            require(findings, config, "unclean.leader.election.enable", "false");
            int inSync = Integer.parseInt(config.get("min.insync.replicas").value());
            if (!settings.singleNode() && inSync < 2) {
                findings.add("min.insync.replicas is " + inSync + ", 2 are needed");
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("configuration of topics", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void require(List<String> findings, Config config, String name, String value) {
        String found = config.get(name).value();
        if (!value.equals(found)) {
            findings.add(
                    "%s of %s is %s, it must be %s"
                            .formatted(name, settings.logTopic(), found, value));
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
