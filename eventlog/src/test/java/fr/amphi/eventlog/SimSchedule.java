package fr.amphi.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One thing at a time: every task is a virtual thread, but only the one whose turn it is runs. Who
 * is next, and when a wait is over, follows from the seed; time passes when nobody has anything to
 * do.
 */
final class SimSchedule {

    /** Unwinds a task of a process that was killed; nothing may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** Ends a run that goes nowhere. */
    static final class Endless extends Error {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("more steps than any history needs");
        }
    }

    private static final int MAX_STEPS = 400_000;

    /** Something that happens at a time, without waiting for anything. */
    private record Timer(long at, long number, Runnable action) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int order = Long.compare(at, other.at);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }

    /** A line of execution of a process. */
    final class Task {
        private final SimProcess process;
        private @Nullable Thread thread;
        private volatile boolean turn;
        private boolean ready;
        private boolean interrupted;
        private boolean done;
        private long wait;
        private final List<Task> joining = new ArrayList<>();

        private Task(SimProcess process) {
            this.process = process;
        }

        private boolean eligible() {
            return ready && (process.killed() || process.pausedUntil() <= now);
        }

        void wake() {
            if (!done && !ready) {
                ready = true;
                tasks.add(this);
            }
        }

        void interrupt() {
            interrupted = true;
            wake();
        }

        boolean done() {
            return done;
        }
    }

    private final SplittableRandom random;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();

    /** Those that are ready, in no particular order. */
    private final List<Task> tasks = new ArrayList<>();

    private final ArrayDeque<Task> alive = new ArrayDeque<>();
    private long now;
    private long numbers;
    private int steps;
    private @Nullable Task current;
    private volatile @Nullable Throwable broken;
    private final Task main;

    SimSchedule(long seed, SimProcess world) {
        this.random = new SplittableRandom(seed);
        this.main = new Task(world);
        main.thread = Thread.currentThread();
        current = main;
    }

    SplittableRandom random() {
        return random;
    }

    /** Nanoseconds since the beginning. */
    long now() {
        return now;
    }

    int steps() {
        return steps;
    }

    Task current() {
        Task running = current;
        if (running == null || running.thread != Thread.currentThread()) {
            throw new IllegalStateException("it is not the turn of " + Thread.currentThread());
        }
        return running;
    }

    /** Does something later, on nobody's time. */
    void at(long time, Runnable action) {
        timers.add(new Timer(Math.max(time, now), numbers++, action));
    }

    Task start(SimProcess process, Runnable body) {
        Task task = new Task(process);
        alive.add(task);
        task.thread =
                Thread.ofVirtual()
                        .unstarted(() -> {
                            awaitTurn(task);
                            try {
                                if (!process.killed()) {
                                    body.run();
                                }
                            } catch (Killed e) {
                                // As it should: the process is gone.
                            } catch (Throwable e) {
                                broken = broken == null ? e : broken;
                            } finally {
                                end(task);
                            }
                        });
        task.thread.start();
        task.wake();
        return task;
    }

    private void end(Task task) {
        task.done = true;
        alive.remove(task);
        task.joining.forEach(Task::wake);
        give(broken == null ? next() : main);
    }

    /** Waits until woken or the time has come. */
    void block(long nanos) throws InterruptedException {
        Task me = current();
        if (me.process.killed()) {
            throw new Killed();
        }
        if (me.interrupted | Thread.interrupted()) {
            me.interrupted = false;
            throw new InterruptedException();
        }
        long wait = ++me.wait;
        if (nanos < Long.MAX_VALUE / 4) {
            at(
                    now + nanos,
                    () -> {
                        if (me.wait == wait) {
                            me.wake();
                        }
                    });
        }
        suspend(me);
        me.wait++;
        if (me.interrupted) {
            me.interrupted = false;
            throw new InterruptedException();
        }
    }

    /** Waits, and is not interrupted. */
    void rest(long nanos) {
        long until = now + nanos;
        boolean again = false;
        while (now < until) {
            try {
                block(until - now);
            } catch (InterruptedException e) {
                again = true;
            }
        }
        if (again) {
            current().interrupted = true;
        }
    }

    /** Lets others go first, if chance wants it. */
    void yieldNow() {
        Task me = current();
        if (me != main && !me.process.killed()) {
            me.wake();
            suspend(me);
        }
    }

    boolean join(Task task, long nanos) throws InterruptedException {
        if (!task.done) {
            task.joining.add(current());
            block(nanos);
        }
        return task.done;
    }

    private void suspend(Task me) {
        Task next = next();
        if (next != me) {
            give(next);
            awaitTurn(me);
        }
        current = me;
        if (me == main) {
            rethrow();
        } else if (me.process.killed()) {
            throw new Killed();
        }
    }

    private void rethrow() {
        Throwable cause = broken;
        if (cause instanceof Endless endless) {
            throw endless;
        }
        if (cause != null) {
            throw new AssertionError("a task broke", cause);
        }
    }

    private static void awaitTurn(Task task) {
        while (!task.turn) {
            LockSupport.park(task);
            // Else parking would never wait again.
            task.interrupted |= Thread.interrupted();
        }
        task.turn = false;
    }

    private void give(Task next) {
        current = next;
        next.turn = true;
        LockSupport.unpark(next.thread);
    }

    /** Chooses among those that can go on; lets time pass when there is none. */
    private Task next() {
        if (++steps > MAX_STEPS && broken == null) {
            broken = new Endless();
            return main;
        }
        while (true) {
            int eligible = 0;
            for (Task task : tasks) {
                if (task.eligible()) {
                    eligible++;
                }
            }
            if (eligible > 0) {
                return take(eligible == 1 ? 0 : random.nextInt(eligible));
            }
            Timer timer = timers.poll();
            if (timer == null) {
                throw new IllegalStateException("nothing will ever happen again");
            }
            now = Math.max(now, timer.at());
            timer.action().run();
        }
    }

    private Task take(int index) {
        int seen = 0;
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task.eligible() && seen++ == index) {
                tasks.remove(i);
                task.ready = false;
                return task;
            }
        }
        throw new AssertionError("no task " + index);
    }

    /** Wakes what is left of a process that was killed, to be unwound. */
    void unwind(SimProcess process) {
        for (Task task : List.copyOf(alive)) {
            if (task.process == process) {
                task.wake();
            }
        }
    }
}
