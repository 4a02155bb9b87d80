package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.TlogProof;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real broker is frozen right before or right after it carries a commit out, for less than any
 * time-out and for longer than a transaction may last (8 s). Within 10 s of its recovery, the
 * caller gets the truth with the same command id.
 */
class FrozenBrokerTest {

    private static final long PROMISED_MILLIS = 10_000;

    @TempDir static Path folder;
    private static BrokerProcess broker;
    private static CommitRelay relay;
    private static String bootstrapServers;

    @BeforeAll
    static void start() throws Exception {
        int inside = TestKafka.freePort();
        int outside = TestKafka.freePort();
        relay = new CommitRelay(outside, inside);
        bootstrapServers = "127.0.0.1:" + outside;
        Map<String, String> named =
                Map.of(
                        "advertised.listeners",
                        "PLAINTEXT://" + bootstrapServers,
                        // One that is away for longer may leave a transaction hanging:
                        // KAFKA-20734.
                        "broker.session.timeout.ms",
                        "60000");
        broker = BrokerProcess.start(folder, inside, named).awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
        relay.close();
    }

    @ParameterizedTest(name = "frozen {0} the commit for {1} s")
    @CsvSource({"BEFORE,2", "AFTER,2", "BEFORE,9", "AFTER,9"})
    void theCallerGetsTheTruth(CommitRelay.Side side, int seconds, @TempDir Path guard)
            throws Exception {
        String service = "frozen-" + side + seconds;
        EventLogSettings settings =
                new EventLogSettings(
                        bootstrapServers,
                        service,
                        1,
                        1,
                        true,
                        URI.create("http://127.0.0.1:1"),
                        guard,
                        Duration.ofSeconds(6),
                        Map.of());
        try (var log = LogHarness.start(settings)) {
            LogHarness.insist(log, LogHarness.put(UUID.randomUUID(), "jar", new Tally.Put(1)));
            Submission<Tally.Put> put =
                    LogHarness.put(UUID.randomUUID(), "jar", new Tally.Put(2, "", 2));

            CountDownLatch released = new CountDownLatch(1);
            CountDownLatch caught = relay.catchCommit(side, broker::freeze, released);
            CompletableFuture<Outcome> waiting = log.submit(put);
            assertThat(caught.await(30, TimeUnit.SECONDS)).as("a commit was caught").isTrue();
            TimeUnit.SECONDS.sleep(seconds);
            assertThat(waiting.getNow(unknown())).isInstanceOf(Outcome.Unknown.class);
            broker.thaw();
            released.countDown();
            long recovered = System.nanoTime();

            Outcome truth = LogHarness.insist(log, put);
            long millis = (System.nanoTime() - recovered) / 1_000_000;
            System.out.printf(
                    "frozen %s the commit for %d s: the truth %d ms after recovery%n",
                    side, seconds, millis);
            assertThat(truth).isInstanceOf(Outcome.Recorded.class);
            assertThat(millis).isLessThanOrEqualTo(PROMISED_MILLIS);
            Outcome.Recorded recorded = (Outcome.Recorded) truth;
            verify(recorded);
            assertThat(waiting.get(30, TimeUnit.SECONDS))
                    .isInstanceOfAny(Outcome.Unknown.class, Outcome.Recorded.class);
            assertThat(new ChaosLog(bootstrapServers, service, 1).log(0))
                    .filteredOn(event -> event.meta().commandId().equals(put.commandId()))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(recorded.events());
        }
    }

    private static Outcome unknown() {
        return Desk.unknown("no answer yet");
    }

    private static void verify(Outcome.Recorded recorded) {
        Receipt receipt = java.util.Objects.requireNonNull(recorded.receipt());
        assertThat(receipt.event()).isEqualTo(recorded.events().getFirst().bytes());
        TlogProof.parse(receipt.proof())
                .verify(receipt.event(), List.of(LogHarness.KEY.verifierKey()));
    }
}
