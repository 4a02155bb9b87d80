package fr.amphi.choice.amphitheatre;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits a little for what is on its way from another thread or instance. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** True once the condition holds; false when it does not in time. */
    static boolean until(Duration most, BooleanSupplier holds) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
