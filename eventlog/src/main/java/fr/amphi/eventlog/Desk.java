package fr.amphi.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The submissions of one partition: those that wait, and those in flight, which stay until their
 * outcome is known, through as many terms as it takes.
 */
final class Desk<C> {

    private static final int MAX_BATCH = 512;
    private static final int MAX_WAITING = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Strands strands;
    private final BlockingQueue<Pending<C>> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Queue<Pending<C>> inFlight = new ConcurrentLinkedQueue<>();

    Desk(Strands strands) {
        this.strands = strands;
    }

    static Outcome unknown(String why) {
        return new Outcome.Unknown(RETRY, why);
    }

    Pending<C> pending(Submission<C> submission) {
        return new Pending<>(
                submission, new CompletableFuture<>(), strands.nanoTime() + PATIENCE.toNanos());
    }

    /** False when too many wait already. */
    boolean offer(Pending<C> pending) {
        return waiting.offer(pending);
    }

    /** False when it does not wait any more. */
    boolean withdraw(Pending<C> pending) {
        return waiting.remove(pending);
    }

    /** The next ones that waited, now in flight; empty when none does. */
    List<Pending<C>> take() {
        List<Pending<C>> batch = new ArrayList<>();
        waiting.drainTo(batch, MAX_BATCH);
        inFlight.addAll(batch);
        return batch;
    }

    /** Forgets those whose outcome is known. */
    void settle() {
        inFlight.removeIf(p -> p.outcome().isDone());
    }

    /** Those still in flight; whoever has waited too long is told to ask again. */
    List<Pending<C>> carried() {
        tellTheLate();
        return List.copyOf(inFlight);
    }

    /** Without a log for long, nobody is kept waiting: neither those in flight nor those behind. */
    void tellTheLate() {
        long now = strands.nanoTime();
        for (Queue<Pending<C>> queue : List.of(inFlight, waiting)) {
            queue.stream()
                    .filter(p -> p.late(now))
                    .forEach(p -> p.outcome().complete(unknown("the log did not answer in time")));
            queue.removeIf(p -> p.outcome().isDone());
        }
    }

    /** Tells everybody to ask again. */
    void abandon(String why) {
        waiting.drainTo(inFlight);
        inFlight.forEach(p -> p.outcome().complete(unknown(why)));
        inFlight.clear();
    }
}
