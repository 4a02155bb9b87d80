package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The epoch of a producer has 16 bits and grows with every transaction; near 32,767 the broker
 * hands out a new producer id. 5,000 transactions of one event each lead across the turn of a log
 * that was aged before; {@code -Dtransactions=70000} walks the whole way, and across it twice.
 */
class EpochTurnTest {

    private static final Logger LOG = LoggerFactory.getLogger(EpochTurnTest.class);

    private static final int TURN = 32_767;
    private static final int SHORT = 5_000;
    private static final int TRANSACTIONS = Integer.getInteger("transactions", SHORT);

    /** So many writers or take-overs may end before the test gives up. */
    private static final int WRITERS = 5;

    @TempDir Path guard;

    @Test
    void nothingIsLostAndNothingDoubledWhereTheEpochTurns() throws Exception {
        EventLogSettings settings = LogHarness.settings(guard, 1);
        int aged = TRANSACTIONS > SHORT ? 0 : TURN - SHORT / 2;
        long before;
        List<UUID> ids = new ArrayList<>();
        try (KafkaClients clients = new KafkaClients(settings)) {
            new ClusterChecks(settings, clients.admin()).run();
            age(settings, clients, aged);
            before = producerId(settings, clients);
        }
        try (EventLog<Tally.Put, Tally.Added, Tally.Jar> log = LogHarness.start(settings);
                KafkaClients clients = new KafkaClients(settings)) {
            SplittableRandom random = new SplittableRandom(32_767);
            for (int i = 0; i < TRANSACTIONS; i++) {
                UUID id = new UUID(1, i);
                ids.add(id);
                Outcome outcome = LogHarness.insist(log, LogHarness.put(id, "jar", put(i)));
                assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
                int toTheTurn = Math.abs((aged + i) % TURN - TURN);
                if ((toTheTurn < 50 || TURN - toTheTurn < 50) && random.nextInt(10) == 0) {
                    rival(settings, clients).close();
                }
            }
            assertThat(producerId(settings, clients)).as("the epoch turned").isNotEqualTo(before);
            assertThat(commands(settings, clients)).containsExactlyElementsOf(ids);
        }
    }

    private static long producerId(EventLogSettings settings, KafkaClients clients)
            throws Exception {
        String id = settings.logTopic() + "-0";
        return clients.admin().describeTransactions(List.of(id)).description(id).get().producerId();
    }

    /** The jar has one marble: it is never on the clock, and no outage is owed to it. */
    private static Tally.Put put(int index) {
        return new Tally.Put(index == 0 ? 1 : 0);
    }

    /**
     * Small transactions of the same writer, which leave attempts and no event. A broker or a
     * machine that stands still for longer than a transaction may last ends the writer, as it would
     * an owner: the next one goes on.
     */
    private static void age(EventLogSettings settings, Clients clients, int transactions) {
        PartitionLog.Append nothing =
                new PartitionLog.Append(
                        PartitionLog.Target.ATTEMPTS,
                        "jar",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of());
        int done = 0;
        for (int writers = 1; done < transactions; writers++) {
            try (PartitionLog writer = rival(settings, clients)) {
                while (done < transactions) {
                    writer.commit(List.of(nothing));
                    done++;
                }
            } catch (KafkaException e) {
                if (writers == WRITERS) {
                    throw e;
                }
                LOG.warn("writer {} ended after {} transactions", writers, done, e);
            }
        }
    }

    /** Another writer who takes the partition: the owner is fenced, and comes back. */
    private static PartitionLog rival(EventLogSettings settings, Clients clients) {
        return rival(settings, clients, new ArrayList<>());
    }

    private static PartitionLog rival(
            EventLogSettings settings, Clients clients, List<PartitionLog.Entry> read) {
        for (int tries = 1; ; tries++) {
            PartitionLog rival =
                    new KafkaPartitionLog(settings, clients, SystemStrands.INSTANCE, 0);
            try {
                read.clear();
                rival.takeOver(read::add);
                return rival;
            } catch (KafkaException e) {
                rival.close();
                if (tries == WRITERS) {
                    throw e;
                }
                LOG.warn("take-over {} did not succeed", tries, e);
            }
        }
    }

    /** The commands of the log in its order, each as often as it is there. */
    private static List<UUID> commands(EventLogSettings settings, Clients clients) {
        List<PartitionLog.Entry> entries = new ArrayList<>();
        rival(settings, clients, entries).close();
        return entries.stream()
                .map(entry -> Leaf.parse(entry.key(), entry.value()).meta().commandId())
                .toList();
    }
}
