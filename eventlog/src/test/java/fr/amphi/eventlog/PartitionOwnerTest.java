package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.eventlog.SimulatedLog.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionOwnerTest {

    private static final HeadGuard NO_GUARD =
            new HeadGuard() {
                @Override
                public void keep(int partition, Collection<Head> heads) {}

                @Override
                public Map<String, Head> take(int partition) {
                    return Map.of();
                }
            };

    private final SimulatedLog log = new SimulatedLog();
    private final AtomicBoolean assigned = new AtomicBoolean(true);
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2027-03-24T13:00:00Z"));
    private final Strands strands =
            new Strands() {
                @Override
                public Instant now() {
                    return now.get();
                }

                @Override
                public long nanoTime() {
                    return System.nanoTime();
                }

                @Override
                public Strand start(String name, Runnable body) {
                    return SystemStrands.INSTANCE.start(name, body);
                }

                @Override
                public Bell bell() {
                    return SystemStrands.INSTANCE.bell();
                }
            };
    private final PartitionOwner<Tally.Put, Tally.Added, Tally.Jar> owner = owner(NO_GUARD);

    private PartitionOwner<Tally.Put, Tally.Added, Tally.Jar> owner(HeadGuard guard) {
        return new PartitionOwner<>(
                0,
                new PartitionOwner.Parts<>(
                        new Tally(),
                        new Records<>("tally", new Tally.Codec(), LogHarness.VAULT),
                        partition -> log.open(),
                        LogHarness.NOTARY,
                        guard,
                        strands),
                assigned::get,
                () -> {});
    }

    @AfterEach
    void stop() {
        stop(owner);
    }

    private static void stop(PartitionOwner<?, ?, ?> owner) {
        owner.retire();
        owner.awaitEnd(Duration.ofSeconds(5));
    }

    private void serve() throws InterruptedException {
        owner.start();
        LogHarness.await(() -> owner.status() == PartitionOwner.Status.SERVING);
    }

    private Outcome put(int marbles) throws Exception {
        return owner.submit(LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(marbles)))
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void aCommitThatLandedAfterATimeOutIsAnsweredAsRecorded() throws Exception {
        serve();
        log.next(Fate.LANDED_BUT_UNKNOWN);
        assertThat(put(3))
                .isInstanceOfSatisfying(
                        Outcome.Recorded.class, r -> assertThat(r.repeated()).isTrue());
        assertThat(log.entries()).hasSize(1);
        assertThat(log.epoch()).isEqualTo(2);
    }

    @Test
    void aCommitThatWasLostIsDecidedAnewAndRecordedOnce() throws Exception {
        serve();
        log.next(Fate.LOST_AND_UNKNOWN, Fate.LOST_AND_UNKNOWN, Fate.LANDED_BUT_UNKNOWN);
        assertThat(put(3)).isInstanceOf(Outcome.Recorded.class);
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void anOwnerThatIsNoLongerAssignedNeverInitialisesAgain() throws Exception {
        serve();
        PartitionLog successor = log.open();
        successor.takeOver(entry -> {});
        assigned.set(false);
        var outcome = owner.submit(LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(3)));
        LogHarness.await(() -> owner.status() != PartitionOwner.Status.SERVING);
        stop(owner);
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(log.epoch()).isEqualTo(2);
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void aCommandThatBreaksTheDomainHarmsNobodyElse() throws Exception {
        serve();
        var before = owner.submit(LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1)));
        var broken =
                owner.submit(LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(Tally.BROKEN)));
        var after = owner.submit(LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1)));
        assertThat(broken.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(before.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Recorded.class);
        assertThat(after.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Recorded.class, r -> assertThat(r.version()).isEqualTo(2));
        assertThat(log.epoch()).isEqualTo(1);
    }

    @Test
    void theTimeOfAnEventNeverRunsBackwards() throws Exception {
        serve();
        Instant first = at(put(1));
        now.set(first.minus(Duration.ofHours(2)));
        assertThat(at(put(1))).isEqualTo(first);
        now.set(first.plusSeconds(7));
        assertThat(at(put(1))).isEqualTo(first.plusSeconds(7));
    }

    private static Instant at(Outcome outcome) {
        return ((Outcome.Recorded) outcome).events().getFirst().meta().at();
    }

    @Test
    void withoutItsGuardNothingIsAnsweredAsRecorded() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        HeadGuard guard =
                new HeadGuard() {
                    @Override
                    public void keep(int partition, Collection<Head> heads) {
                        if (broken.get()) {
                            throw new IllegalStateException("guard unreachable");
                        }
                    }

                    @Override
                    public Map<String, Head> take(int partition) {
                        return Map.of();
                    }
                };
        var guarded = owner(guard);
        guarded.start();
        LogHarness.await(() -> guarded.status() == PartitionOwner.Status.SERVING);
        broken.set(true);
        UUID id = UUID.randomUUID();
        var waiting = guarded.submit(LogHarness.put(id, "a", new Tally.Put(3)));
        LogHarness.await(() -> log.epoch() >= 3);
        assertThat(waiting.isDone()).isFalse();
        broken.set(false);
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Recorded.class);
        assertThat(log.entries()).hasSize(1);
        stop(guarded);
    }
}
