package fr.amphi.eventlog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka forgets a transactional id after seven idle days; here after half a second. */
class ForgottenIdTest {

    private static final Map<String, String> FORGETFUL =
            Map.of(
                    "transactional.id.expiration.ms", "500",
                    "transaction.remove.expired.transaction.cleanup.interval.ms", "100",
                    "producer.id.expiration.ms", "500",
                    "producer.id.expiration.check.interval.ms", "100");

    @TempDir Path guard;

    @Test
    void anOwnerThatWasIdleForTooLongLosesAndDoublesNothing() throws Exception {
        try (OwnKafka kafka = OwnKafka.start(FORGETFUL, Map.of())) {
            EventLogSettings settings =
                    LogHarness.settings(kafka.bootstrapServers(), "idle", guard, 1);
            Recordings recordings = new Recordings();
            Submission<Tally.Put> first = put();
            try (var log = LogHarness.start(settings)) {
                recordings.insist(log, first);
                awaitForgotten(settings);
                recordings.insist(log, put());
                awaitForgotten(settings);
                recordings.insist(log, first);
            }
            awaitForgotten(settings);
            try (var log = LogHarness.start(settings)) {
                recordings.insist(log, put());
                recordings.insist(log, first);
            }
            recordings.check(settings);
        }
    }

    private static Submission<Tally.Put> put() {
        return LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1));
    }

    private static void awaitForgotten(EventLogSettings settings) throws Exception {
        String id = settings.logTopic() + "-0";
        try (KafkaClients clients = new KafkaClients(settings)) {
            LogHarness.await(() -> {
                try {
                    clients.admin().describeTransactions(List.of(id)).description(id).get();
                    return false;
                } catch (ExecutionException e) {
                    return e.getCause() instanceof TransactionalIdNotFoundException;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
