package fr.amphi.eventlog;

import java.time.Duration;
import java.time.Instant;

/**
 * Threads, time and waiting as the log uses them. Nothing in this module reaches for others, so
 * that a simulator can run the same code with a schedule and a clock of its own.
 */
interface Strands {

    /** Time of day, for events. */
    Instant now();

    /** Monotonic, for patience. */
    long nanoTime();

    Strand start(String name, Runnable body);

    Bell bell();

    default void sleep(Duration duration) throws InterruptedException {
        bell().await(duration);
    }

    /** One line of execution. */
    interface Strand {
        void interrupt();

        /** True when it ended within the time. */
        boolean join(Duration patience) throws InterruptedException;
    }

    /** Wakes one waiter; a ring that nobody waits for is kept for the next one. */
    interface Bell {
        void ring();

        /** Returns at a ring, or when the time is over; now and then for no reason. */
        void await(Duration patience) throws InterruptedException;
    }
}
