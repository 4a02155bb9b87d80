package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {

    private static final double NEVER = 2;

    @TempDir Path guard;

    @Test
    void aTransactionThatNobodyEndsIsAnAlarmUntilAnOperatorAbortsIt() throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 1);
        Recordings recordings = new Recordings();
        Submission<Tally.Put> hidden = put();
        try (var log = LogHarness.start(settings);
                LogWatch watch = LogWatch.start(settings, limits(Duration.ofSeconds(1), NEVER))) {
            recordings.insist(log, put());
            assertThat(watch.alarms()).isEmpty();
            try (var stranger = openTransaction(settings)) {
                CompletableFuture<Outcome> asked = log.submit(hidden);
                LogHarness.await(() -> !watch.alarms().isEmpty());
                Alarm alarm = watch.alarms().getFirst();
                assertThat(alarm.kind()).isEqualTo(Alarm.Kind.HANGING_TRANSACTION);
                assertThat(alarm.about()).isEqualTo(settings.logTopic() + "-0");
                assertThat(watch.openTransaction()).isGreaterThan(Duration.ofSeconds(1));
                assertThat(asked).isNotDone();
                abort(settings, alarm);
                LogHarness.await(() -> watch.alarms().isEmpty());
                assertThat(watch.openTransaction()).isZero();
            }
            recordings.insist(log, hidden);
        }
        recordings.check(settings);
    }

    @Test
    void aDiskThatFillsIsAnAlarm() throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 1);
        LogHarness.start(settings).close();
        try (LogWatch watch = LogWatch.start(settings, limits(Duration.ofHours(1), NEVER))) {
            LogHarness.await(() -> watch.diskUsed() > 0);
            assertThat(watch.alarms()).isEmpty();
            try (LogWatch strict =
                    LogWatch.start(settings, limits(Duration.ofHours(1), watch.diskUsed() * 0.9))) {
                LogHarness.await(() -> !strict.alarms().isEmpty());
                assertThat(strict.alarms())
                        .extracting(Alarm::kind, Alarm::about)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(Alarm.Kind.DISK, "broker 1"));
            }
        }
    }

    private static LogWatch.Limits limits(Duration open, double full) {
        return new LogWatch.Limits(Duration.ofMillis(100), open, full);
    }

    private static Submission<Tally.Put> put() {
        return LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1));
    }

    /** Of a writer that is no owner, and has ten minutes. */
    private static KafkaProducer<String, byte[]> openTransaction(EventLogSettings settings)
            throws Exception {
        Map<String, Object> config = new HashMap<>(KafkaClients.writer(settings, 0));
        config.put("transactional.id", "stranger");
        config.put("transaction.timeout.ms", 600_000);
        KafkaProducer<String, byte[]> stranger = new KafkaProducer<>(config);
        stranger.initTransactions();
        stranger.beginTransaction();
        stranger.send(new ProducerRecord<>(settings.logTopic(), 0, "a", new byte[1])).get();
        return stranger;
    }

    /** What the remedy says, through the same interface. */
    private static void abort(EventLogSettings settings, Alarm alarm) throws Exception {
        TopicPartition partition = new TopicPartition(settings.logTopic(), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            ProducerState hanging =
                    admin
                            .describeProducers(List.of(partition))
                            .partitionResult(partition)
                            .get()
                            .activeProducers()
                            .stream()
                            .filter(state ->
                                    state.currentTransactionStartOffset().isPresent()
                                            && alarm.remedy()
                                                    .endsWith(
                                                            "--start-offset "
                                                                    + state.currentTransactionStartOffset()
                                                                            .getAsLong()))
                            .findFirst()
                            .orElseThrow();
            admin.abortTransaction(
                            new AbortTransactionSpec(
                                    partition,
                                    hanging.producerId(),
                                    (short) hanging.producerEpoch(),
                                    hanging.coordinatorEpoch().orElse(0)))
                    .all()
                    .get();
        }
    }
}
