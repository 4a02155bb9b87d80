package fr.amphi.choice.clock;

import fr.amphi.choice.amphitheatre.Caretaker;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Beats: turns often, the rest less so, each on a thread of its own. */
final class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final int CARE_EVERY = 2;

    private final TurnClock clock;
    private final Caretaker caretaker;
    private final Duration tick;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("ticker-", 0).factory());
    private volatile boolean running;

    Ticker(TurnClock clock, Caretaker caretaker, Duration tick) {
        this.clock = clock;
        this.caretaker = caretaker;
        this.tick = tick;
    }

    @Override
    public void start() {
        running = true;
        every(tick, clock::tick);
        every(tick.multipliedBy(CARE_EVERY), caretaker::look);
    }

    private void every(Duration period, Runnable task) {
        long nanos = period.toNanos();
        Runnable safe = () -> survive(task);
        var unused = threads.scheduleWithFixedDelay(safe, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** A beat that fails must not be the last one. */
    private static void survive(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A beat failed", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
