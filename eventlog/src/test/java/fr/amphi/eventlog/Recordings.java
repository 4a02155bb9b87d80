package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.TlogProof;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What was answered as recorded, to be compared with the log that is left in the end. */
final class Recordings {

    private final Map<UUID, Outcome.Recorded> answers = new ConcurrentHashMap<>();

    /** Insists on a command and keeps what is answered in the end, which must be "recorded". */
    void insist(EventLog<Tally.Put, Tally.Added, Tally.Jar> log, Submission<Tally.Put> submission)
            throws Exception {
        Outcome outcome = LogHarness.insist(log, submission);
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        answers.put(submission.commandId(), (Outcome.Recorded) outcome);
    }

    int size() {
        return answers.size();
    }

    /**
     * Nothing lost, nothing doubled, nothing that was not asked for, versions without a gap, and
     * every receipt proves the very bytes that the log holds.
     */
    void check(EventLogSettings settings) {
        Map<UUID, byte[]> found = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        read(
                settings,
                record -> {
                    EventMeta meta = Leaf.parse(record.key(), record.value()).meta();
                    assertThat(found.put(meta.commandId(), record.value())).as("doubled").isNull();
                    assertThat(meta.version())
                            .isEqualTo(versions.merge(record.key(), 1L, Long::sum));
                });
        // A name-based id: what the log itself owed for an outage.
        found.keySet().removeIf(command -> command.version() == 3);
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(answers.keySet());
        answers.forEach((command, answer) -> {
            Receipt receipt = Objects.requireNonNull(answer.receipt());
            assertThat(receipt.event()).isEqualTo(found.get(command));
            TlogProof.parse(receipt.proof())
                    .verify(receipt.event(), List.of(LogHarness.KEY.verifierKey()));
        });
    }

    /** Every committed event of the log, without taking it from its owner. */
    private static void read(
            EventLogSettings settings,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        List<TopicPartition> partitions =
                IntStream.range(0, settings.partitions())
                        .mapToObj(p -> new TopicPartition(settings.logTopic(), p))
                        .toList();
        try (KafkaClients clients = new KafkaClients(settings);
                Consumer<String, byte[]> consumer = clients.reader()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                    if (record.headers().lastHeader("kind") == null) {
                        reader.accept(record);
                    }
                }
            }
        }
    }
}
