package fr.amphi.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single owner of one partition: a thread that fences, replays, then decides and commits what
 * is in its queue. After any exception of the log it drops its state and starts over, and answers
 * what was in flight from what the log then says.
 */
final class PartitionOwner<C, E, S> {

    /** What an owner is built from; the simulator brings its own. */
    record Parts<C, E, S>(
            Domain<C, E, S> domain,
            Records<E> records,
            PartitionLog.Opener opener,
            @Nullable Notary notary,
            HeadGuard guard,
            Strands strands) {}

    /** Where the owner stands. */
    enum Status {
        TAKING_OVER,
        SERVING,
        HALTED,
        STOPPED
    }

    private static final Logger LOG = LoggerFactory.getLogger(PartitionOwner.class);
    private static final int MAX_BATCH = 512;
    private static final int MAX_QUEUE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final int partition;
    private final Parts<C, E, S> parts;
    private final BooleanSupplier stillAssigned;
    private final Runnable onServing;
    private final BlockingQueue<Pending<C>> queue = new LinkedBlockingQueue<>(MAX_QUEUE);
    private final ConcurrentLinkedQueue<Pending<C>> inFlight = new ConcurrentLinkedQueue<>();
    private final Strands.Bell wake;

    private volatile Strands.@Nullable Strand strand;

    private volatile Status status = Status.TAKING_OVER;
    private volatile boolean stopping;
    private volatile @Nullable Fold<E, S> fold;
    private volatile @Nullable String haltedBecause;

    /**
     * @param stillAssigned asks the election, with certainty, whether this instance owns the
     *     partition now
     */
    PartitionOwner(
            int partition,
            Parts<C, E, S> parts,
            BooleanSupplier stillAssigned,
            Runnable onServing) {
        this.partition = partition;
        this.parts = parts;
        this.stillAssigned = stillAssigned;
        this.onServing = onServing;
        this.wake = parts.strands().bell();
    }

    void start() {
        strand = parts.strands().start("owner-" + partition, this::run);
    }

    CompletableFuture<Outcome> submit(Submission<C> submission) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        if (status != Status.SERVING) {
            outcome.complete(unknown("partition " + partition + " is being taken over"));
            return outcome;
        }
        Pending<C> pending =
                new Pending<>(submission, outcome, parts.strands().nanoTime() + PATIENCE.toNanos());
        if (!queue.offer(pending)) {
            outcome.complete(unknown("partition " + partition + " has too much to do"));
        } else if (status != Status.SERVING && !retrying() && queue.remove(pending)) {
            outcome.complete(unknown("partition " + partition + " moved"));
        }
        wake.ring();
        return outcome;
    }

    private boolean retrying() {
        return status == Status.TAKING_OVER && !stopping;
    }

    private static Outcome unknown(String why) {
        return new Outcome.Unknown(RETRY, why);
    }

    Status status() {
        return status;
    }

    Optional<String> haltedBecause() {
        return Optional.ofNullable(haltedBecause);
    }

    Optional<Versioned<S>> state(String aggregateId) {
        Fold<E, S> current = fold;
        return current == null || status != Status.SERVING
                ? Optional.empty()
                : Optional.ofNullable(current.state(aggregateId));
    }

    /** Ends after the batch under way; what waits is told to try again. */
    void retire() {
        stopping = true;
        wake.ring();
    }

    /** Waits for the end of a retired owner; what takes longer is cut off. */
    void awaitEnd(Duration patience) {
        Strands.Strand running = strand;
        try {
            if (running != null && !running.join(patience)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                if (stillAssigned.getAsBoolean()) {
                    ownOnce();
                } else {
                    pause();
                }
            }
        } finally {
            if (status != Status.HALTED) {
                status = Status.STOPPED;
            }
            abandonAll("partition " + partition + " moved");
        }
    }

    /** One term: take over, serve until something fails, drop everything. */
    private void ownOnce() {
        status = Status.TAKING_OVER;
        try (Term<C, E, S> term = Term.begin(partition, parts, wake)) {
            fold = term.fold();
            serve(term);
        } catch (UnreadableEvent | Diverged e) {
            halt(e);
        } catch (NotYet e) {
            LOG.info("Partition {} waits: {}", partition, e.getMessage());
            pause();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("Partition {}: outcome unknown, state dropped", partition, e);
                pause();
            }
        } finally {
            fold = null;
        }
    }

    private void halt(RuntimeException cause) {
        haltedBecause = cause.getMessage();
        status = Status.HALTED;
        LOG.error("Partition {} is not served: {}", partition, cause.getMessage(), cause);
        abandonAll("partition " + partition + " is not served: a person must look at it");
        stopping = true;
    }

    private void pause() {
        try {
            parts.strands().sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Term<C, E, S> term) {
        try {
            List<Pending<C>> carried = carried();
            status = Status.SERVING;
            onServing.run();
            if (!carried.isEmpty()) {
                commit(term, carried);
            }
            while (!stopping) {
                term.check();
                List<Pending<C>> batch = new ArrayList<>();
                queue.drainTo(batch, MAX_BATCH);
                if (batch.isEmpty()) {
                    wake.await(IDLE);
                } else {
                    commit(term, batch);
                }
            }
            term.drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        } finally {
            if (status == Status.SERVING) {
                status = Status.TAKING_OVER;
            }
        }
    }

    private void commit(Term<C, E, S> term, List<Pending<C>> pendings) throws InterruptedException {
        inFlight.addAll(pendings);
        term.commit(pendings);
        inFlight.removeIf(p -> p.outcome().isDone());
    }

    /** What was in flight when the last term failed: the log now says what became of it. */
    private List<Pending<C>> carried() {
        long now = parts.strands().nanoTime();
        List<Pending<C>> carried = new ArrayList<>();
        for (Pending<C> pending; (pending = inFlight.poll()) != null; ) {
            if (pending.outcome().isDone()) {
                continue;
            }
            if (pending.late(now)) {
                pending.outcome().complete(unknown("the log did not answer in time"));
            } else {
                carried.add(pending);
            }
        }
        return carried;
    }

    private void abandonAll(String why) {
        inFlight.forEach(p -> p.outcome().complete(unknown(why)));
        inFlight.clear();
        for (Pending<C> pending; (pending = queue.poll()) != null; ) {
            pending.outcome().complete(unknown(why));
        }
    }
}
