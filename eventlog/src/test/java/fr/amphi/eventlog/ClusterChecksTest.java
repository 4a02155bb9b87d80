package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterChecksTest {

    private static final Map<String, String> RIGHT =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "unclean.leader.election.enable", "false");

    @TempDir Path guard;

    @ParameterizedTest
    @CsvSource({
        "log, cleanup.policy, compact, delete",
        "log, cleanup.policy, 'compact,delete', delete",
        "log, retention.ms, 604800000, -1",
        "log, retention.bytes, 1073741824, -1",
        "log, unclean.leader.election.enable, true, false",
        "events, retention.ms, 604800000, -1",
        "attempts, cleanup.policy, compact, delete"
    })
    void aTopicThatWouldForgetStopsTheStart(
            String topic, String setting, String found, String needed) throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 1);
        String name = settings.service() + "." + topic;
        create(settings, name, 1, Map.of(setting, found));
        refuses(settings)
                .hasMessageContaining(
                        "%s of %s is %s, it must be %s; remedy: kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s --add-config %s=%s",
                        setting,
                        name,
                        found,
                        needed,
                        settings.bootstrapServers(),
                        name,
                        setting,
                        needed)
                .message()
                .hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource({"log", "events", "attempts"})
    void anotherNumberOfPartitionsStopsTheStart(String topic) throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 2);
        String name = settings.service() + "." + topic;
        create(settings, name, 3, Map.of());
        refuses(settings)
                .hasMessageContaining(
                        "number of partitions of %s is 3, it must be the 2 of the setting; remedy: set amphi.kafka.partitions to what",
                        name)
                .message()
                .hasLineCount(2);
    }

    @Test
    void copiesThatOneLostBrokerWouldTakeStopTheStart() throws Exception {
        EventLogSettings settings = production(3);
        for (String topic : settings.topics()) {
            create(settings, topic, 1, Map.of("min.insync.replicas", "1"));
        }
        LogHarness.start(LogHarness.settings(guard, 1)).close(); // amphi.owners is there
        AbstractThrowableAssert<?, ?> refused = refuses(settings);
        for (String topic :
                List.of(settings.logTopic(), settings.eventsTopic(), "__transaction_state")) {
            refused.hasMessageContaining(
                            "replication of %s is 1, it must be 3 or more; remedy: kafka-reassign-partitions.sh",
                            topic)
                    .hasMessageContaining(
                            "min.insync.replicas of %s is 1, it must be 2 or more; remedy: kafka-configs.sh",
                            topic);
        }
    }

    @Test
    void oneCopyIsForOneMachineThatSaysSo() throws Exception {
        EventLogSettings settings = production(1);
        refuses(settings)
                .hasMessageContaining(
                        "replication of %s is 1, it must be 3 or more; remedy: set amphi.kafka.replication=3",
                        settings.service())
                .hasMessageContaining("amphi.kafka.single-node=true");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).doesNotContain(settings.logTopic());
        }
    }

    @Test
    void olderTransactionsStopTheStartUntilTheClusterIsUpgraded() throws Exception {
        try (OwnKafka kafka = OwnKafka.start(Map.of(), Map.of("transaction.version", (short) 1))) {
            EventLogSettings settings =
                    LogHarness.settings(kafka.bootstrapServers(), "old", guard, 1);
            refuses(settings)
                    .hasMessageContaining(
                            "transaction.version of the cluster is 1, it must be 2 or more; remedy: kafka-features.sh --bootstrap-server %s upgrade --feature transaction.version=2",
                            kafka.bootstrapServers());
            upgrade(kafka);
            try (var log = LogHarness.start(settings)) {
                assertThat(
                                LogHarness.insist(
                                        log,
                                        LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1))))
                        .isInstanceOf(Outcome.Recorded.class);
            }
        }
    }

    /** What the remedy says. */
    private static void upgrade(OwnKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.updateFeatures(
                            Map.of(
                                    "transaction.version",
                                    new FeatureUpdate(
                                            (short) 2, FeatureUpdate.UpgradeType.UPGRADE)),
                            new UpdateFeaturesOptions())
                    .all()
                    .get();
        }
    }

    private EventLogSettings production(int replication) {
        EventLogSettings one = LogHarness.settings(guard, 1);
        return new EventLogSettings(
                one.bootstrapServers(),
                one.service(),
                1,
                replication,
                false,
                URI.create("http://127.0.0.1:1"),
                guard,
                Duration.ofSeconds(2),
                Map.of());
    }

    private static void create(
            EventLogSettings settings, String topic, int partitions, Map<String, String> wrong)
            throws Exception {
        Map<String, String> config = new TreeMap<>(RIGHT);
        config.putAll(wrong);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(config)))
                    .all()
                    .get();
        }
    }

    private static AbstractThrowableAssert<?, ?> refuses(EventLogSettings settings) {
        return assertThatThrownBy(() -> LogHarness.start(settings).close())
                .isInstanceOf(ClusterChecks.UnsafeCluster.class);
    }
}
