package fr.amphi.identity.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs what reacts to the log, away from the threads that read it: soon after a change, and again
 * every second, so that a reaction that failed or changed hands is taken up.
 */
@Component
public final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** A name and what to do. */
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    private volatile boolean running;

    /** One reaction on a thread of its own, so that a slow one holds up no other. */
    private static final class Task {
        private final Runnable work;
        private final Semaphore bell = new Semaphore(1);

        Task(Runnable work) {
            this.work = work;
        }
    }

    /**
     * @param work safe to repeat; what it throws is logged, and it runs again
     */
    public void every(String name, Runnable work) {
        tasks.put(name, new Task(work));
    }

    /** Something changed: work soon. */
    public void wake() {
        tasks.values().forEach(task -> task.bell.release());
    }

    @Override
    public void start() {
        running = true;
        tasks.forEach((name, task) ->
                Thread.ofVirtual().name("reaction-" + name).start(() -> loop(name, task)));
    }

    private void loop(String name, Task task) {
        long pause = 1;
        while (running) {
            try {
                boolean unused = task.bell.tryAcquire(pause, TimeUnit.SECONDS);
                task.bell.drainPermits();
                task.work.run();
                pause = 1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{}: {}; again in {} s", name, e.toString(), pause);
                pause = Math.min(30, pause * 2);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
