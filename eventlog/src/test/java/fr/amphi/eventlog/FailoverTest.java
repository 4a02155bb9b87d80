package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailoverTest {

    @TempDir Path guard;

    @Test
    void aSecondInstanceTakesOverWhatTheFirstLeaves() throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 4);
        UUID id = UUID.randomUUID();
        Submission<Tally.Put> put = LogHarness.put(id, "a", new Tally.Put(3));
        try (var first = LogHarness.start(settings)) {
            LogHarness.insist(first, put);
            try (var second = LogHarness.start(settings)) {
                LogHarness.await(() -> owned(second) > 0 && owned(first) + owned(second) == 4);
                assertThat(owned(first)).isEqualTo(2);
                first.close();
                assertThat(LogHarness.insist(second, put))
                        .isInstanceOfSatisfying(
                                Outcome.Recorded.class, r -> assertThat(r.repeated()).isTrue());
                LogHarness.await(() -> owned(second) == 4);
            }
        }
    }

    private static long owned(EventLog<?, ?, ?> log) {
        return List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l").stream()
                .filter(log::owns)
                .map(log::partitionOf)
                .distinct()
                .count();
    }

    @Test
    void aFencedWriterCannotCommit() {
        EventLogSettings settings = LogHarness.settings(guard, 1);
        try (KafkaClients clients = new KafkaClients(settings)) {
            new ClusterChecks(settings, clients.admin()).run();
            try (PartitionLog zombie = open(settings, clients);
                    PartitionLog successor = open(settings, clients)) {
                zombie.takeOver(entry -> {});
                zombie.commit(List.of(append("first")));
                successor.takeOver(entry -> {});
                assertThatThrownBy(() -> zombie.commit(List.of(append("zombie"))))
                        .isInstanceOf(RuntimeException.class);
                List<Long> offsets = successor.commit(List.of(append("second")));
                assertThat(successor.read(0, offsets.getFirst()))
                        .extracting(
                                e -> new String(e.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .containsExactly("first", "second");
            }
        }
    }

    private static PartitionLog open(EventLogSettings settings, Clients clients) {
        return new KafkaPartitionLog(settings, clients, SystemStrands.INSTANCE, 0);
    }

    private static PartitionLog.Append append(String value) {
        return new PartitionLog.Append(
                PartitionLog.Target.LOG,
                "a",
                value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of());
    }
}
