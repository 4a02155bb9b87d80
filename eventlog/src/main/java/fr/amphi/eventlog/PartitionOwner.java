package fr.amphi.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final int partition;
    private final Parts<C, E, S> parts;
    private final Presence presence;
    private final Attendance<C, E, S> attendance;
    private final Desk<C> desk;
    private final Strands.Bell wake;

    private volatile Strands.@Nullable Strand strand;
    private volatile Status status = Status.TAKING_OVER;
    private volatile boolean stopping;
    private volatile @Nullable Fold<E, S> fold;
    private volatile @Nullable String haltedBecause;

    PartitionOwner(int partition, Parts<C, E, S> parts, Presence presence) {
        this.partition = partition;
        this.parts = parts;
        this.presence = presence;
        this.attendance = new Attendance<>(parts.domain(), parts.strands(), presence);
        this.desk = new Desk<>(parts.strands());
        this.wake = parts.strands().bell();
    }

    void start() {
        strand = parts.strands().start("owner-" + partition, this::run);
    }

    CompletableFuture<Outcome> submit(Submission<C> submission) {
        if (status != Status.SERVING) {
            return CompletableFuture.completedFuture(
                    Desk.unknown("partition " + partition + " is being taken over"));
        }
        Pending<C> pending = desk.pending(submission);
        if (!desk.offer(pending)) {
            pending.outcome()
                    .complete(Desk.unknown("partition " + partition + " has too much to do"));
        } else if (status != Status.SERVING && !retrying() && desk.withdraw(pending)) {
            pending.outcome().complete(Desk.unknown("partition " + partition + " moved"));
        }
        wake.ring();
        return pending.outcome();
    }

    private boolean retrying() {
        return status == Status.TAKING_OVER && !stopping;
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
                desk.tellTheLate();
                if (!parts.guard().answers(partition)) {
                    // Nobody is fenced for a term that could not answer.
                    pause(IDLE);
                } else if (presence.assigned()) {
                    ownOnce();
                } else {
                    pause();
                }
            }
        } finally {
            if (status != Status.HALTED) {
                status = Status.STOPPED;
            }
            desk.abandon("partition " + partition + " moved");
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
        } catch (GuardLost e) {
            awaitDecision(e);
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
        refuse(cause);
        stopping = true;
    }

    /** Nothing is written until the guard is back, or a person has the log trusted without it. */
    private void awaitDecision(GuardLost cause) {
        refuse(cause);
        while (!stopping && parts.guard().isLost(partition)) {
            pause(IDLE);
        }
        haltedBecause = null;
    }

    private void refuse(RuntimeException cause) {
        haltedBecause = cause.getMessage();
        status = Status.HALTED;
        LOG.error("Partition {} is not served: {}", partition, cause.getMessage(), cause);
        desk.abandon("partition " + partition + " is not served: a person must look at it");
    }

    private void pause() {
        pause(PAUSE);
    }

    private void pause(Duration duration) {
        try {
            parts.strands().sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Term<C, E, S> term) {
        try {
            status = Status.SERVING;
            commit(term, owed(term));
            // What was in flight when the last term failed: the log now says what became of it.
            commit(term, desk.carried());
            while (!stopping) {
                attendance.serving(term.fold());
                term.check();
                List<Pending<C>> batch = desk.take();
                if (batch.isEmpty()) {
                    wake.await(IDLE);
                }
                commit(term, batch);
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

    private List<Pending<C>> owed(Term<C, E, S> term) {
        return attendance.owed(term.fold()).stream().map(desk::pending).toList();
    }

    private void commit(Term<C, E, S> term, List<Pending<C>> batch) throws InterruptedException {
        if (!batch.isEmpty()) {
            term.commit(batch);
            desk.settle();
        }
    }
}
