package fr.amphi.kit.person;

import fr.amphi.kit.AmphiSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes a compacted topic where there is none. */
final class RegisterTopic {

    /** A tombstone says that a person was erased, to readers that start years later too. */
    private static final Duration TOMBSTONES = Duration.ofDays(100 * 365);

    private RegisterTopic() {}

    static void ensure(AmphiSettings.Kafka kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        NewTopic wanted =
                new NewTopic(topic, 1, (short) kafka.replication())
                        .configs(
                                Map.of(
                                        "cleanup.policy",
                                        "compact",
                                        "delete.retention.ms",
                                        Long.toString(TOMBSTONES.toMillis()),
                                        "unclean.leader.election.enable",
                                        "false",
                                        "min.insync.replicas",
                                        kafka.replication() >= 3 ? "2" : "1"));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(topic + " cannot be made", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
