package fr.amphi.eventlog;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Seals committed batches one after another while the owner decides the next. */
final class SealingLine<C> implements AutoCloseable {

    private static final int DEPTH = 4;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Sealer<C> sealer;
    private final BlockingQueue<Batch<C, ?, ?>> batches = new ArrayBlockingQueue<>(DEPTH);
    private final Strands.Bell work;
    private final Strands.Bell room;
    private final Strands.Bell failed;
    private final Strands.Strand strand;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param failed rung at the first failure, after which nothing is sealed any more
     */
    SealingLine(int partition, Sealer<C> sealer, Strands strands, Strands.Bell failed) {
        this.sealer = sealer;
        this.work = strands.bell();
        this.room = strands.bell();
        this.failed = failed;
        this.strand = strands.start("sealer-" + partition, this::run);
    }

    /** Waits for room; throws what went wrong with an earlier batch. */
    void put(Batch<C, ?, ?> batch) throws InterruptedException {
        while (!batches.offer(batch)) {
            check();
            room.await(IDLE);
        }
        work.ring();
        check();
    }

    void check() {
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Waits until everything put so far is answered. */
    void drain() throws InterruptedException {
        closed = true;
        work.ring();
        while (!strand.join(IDLE)) {}
        check();
    }

    private void run() {
        try {
            while (!closed || !batches.isEmpty()) {
                Batch<C, ?, ?> batch = batches.poll();
                if (batch == null) {
                    work.await(IDLE);
                } else {
                    room.ring();
                    sealer.seal(batch);
                }
            }
        } catch (RuntimeException e) {
            failure = e;
            room.ring();
            failed.ring();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        strand.interrupt();
        try {
            while (!strand.join(IDLE)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
