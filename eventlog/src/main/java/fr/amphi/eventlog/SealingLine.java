package fr.amphi.eventlog;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Seals committed batches one after another while the owner decides the next. */
final class SealingLine<C> implements AutoCloseable {

    private static final int DEPTH = 4;

    private final Sealer<C> sealer;
    private final BlockingQueue<Batch<C, ?, ?>> batches = new ArrayBlockingQueue<>(DEPTH);
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    SealingLine(int partition, Sealer<C> sealer) {
        this.sealer = sealer;
        this.thread = Thread.ofPlatform().name("sealer-" + partition).start(this::run);
    }

    /** Waits for room; throws what went wrong with an earlier batch. */
    void put(Batch<C, ?, ?> batch) throws InterruptedException {
        while (!batches.offer(batch, 50, TimeUnit.MILLISECONDS)) {
            check();
        }
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
        thread.join();
        check();
    }

    private void run() {
        try {
            while (!closed || !batches.isEmpty()) {
                Batch<C, ?, ?> batch = batches.poll(20, TimeUnit.MILLISECONDS);
                if (batch != null) {
                    sealer.seal(batch);
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
