package fr.amphi.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The machine's own threads and clock. */
enum SystemStrands implements Strands {
    INSTANCE;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Strand start(String name, Runnable body) {
        return new Running(Thread.ofPlatform().name(name).daemon().start(body));
    }

    @Override
    public Bell bell() {
        return new Rung(new Semaphore(0));
    }

    private record Running(Thread thread) implements Strand {
        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public boolean join(Duration patience) throws InterruptedException {
            return thread.join(patience);
        }
    }

    private record Rung(Semaphore rings) implements Bell {
        @Override
        public void ring() {
            rings.release();
        }

        @Override
        public void await(Duration patience) throws InterruptedException {
            if (rings.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                rings.drainPermits();
            }
        }
    }
}
