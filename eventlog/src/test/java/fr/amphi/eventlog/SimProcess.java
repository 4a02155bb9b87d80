package fr.amphi.eventlog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One process of the simulation: its strands stop when it is paused and end when it is killed. */
final class SimProcess implements Strands {

    static final Instant START = Instant.parse("2027-03-24T08:00:00Z");

    private final String name;
    private SimSchedule schedule;
    private long pausedUntil;
    private long stoppedAt = Long.MAX_VALUE;
    private boolean killed;
    private long deafSince;
    private long deafUntil;
    private long clockOffset;

    private SimProcess(String name) {
        this.name = name;
        this.schedule = new SimSchedule(0, this);
    }

    SimProcess(String name, SimSchedule schedule) {
        this.name = name;
        this.schedule = schedule;
    }

    /** The process that everything else is in: never paused, never killed. */
    static SimProcess world(long seed) {
        SimProcess world = new SimProcess("world");
        world.schedule = new SimSchedule(seed, world);
        return world;
    }

    SimSchedule schedule() {
        return schedule;
    }

    boolean killed() {
        return killed;
    }

    long pausedUntil() {
        return pausedUntil;
    }

    /** When the group last heard of it. */
    long lastHeartbeat() {
        long heard = deaf() ? deafSince : schedule.now();
        return killed || schedule.now() < pausedUntil ? Math.min(stoppedAt, heard) : heard;
    }

    /** Whether it cannot reach the coordinator of its group, though it reaches the rest. */
    boolean deaf() {
        return schedule.now() < deafUntil;
    }

    void deafen(long nanos) {
        deafSince = deaf() ? deafSince : schedule.now();
        deafUntil = Math.max(deafUntil, schedule.now() + nanos);
    }

    void pause(long nanos) {
        stoppedAt = Math.min(stoppedAt, schedule.now());
        pausedUntil = Math.max(pausedUntil, schedule.now() + nanos);
        schedule.at(pausedUntil, () -> stoppedAt = killed ? stoppedAt : Long.MAX_VALUE);
    }

    void kill() {
        stoppedAt = Math.min(stoppedAt, schedule.now());
        killed = true;
        schedule.unwind(this);
    }

    /** Moves the clock on the wall; the monotonic one goes on. */
    void shiftClock(Duration shift) {
        clockOffset += shift.toNanos();
    }

    @Override
    public Instant now() {
        return START.plusNanos(schedule.now() + clockOffset);
    }

    @Override
    public long nanoTime() {
        return schedule.now();
    }

    @Override
    public Strand start(String strand, Runnable body) {
        SimSchedule.Task task = schedule.start(this, body);
        return new Strand() {
            @Override
            public void interrupt() {
                task.interrupt();
            }

            @Override
            public boolean join(Duration patience) throws InterruptedException {
                return schedule.join(task, patience.toNanos());
            }
        };
    }

    @Override
    public Bell bell() {
        return new SimBell();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Now and then lets somebody else go first, where a thread could be preempted. */
    private final class SimBell implements Bell {
        private boolean rung;
        private SimSchedule.@Nullable Task waiting;

        @Override
        public void ring() {
            rung = true;
            if (waiting != null) {
                waiting.wake();
            }
            if (!killed && schedule.random().nextInt(4) == 0) {
                schedule.yieldNow();
            }
        }

        @Override
        public void await(Duration patience) throws InterruptedException {
            if (!rung) {
                waiting = schedule.current();
                schedule.block(patience.toNanos());
                waiting = null;
            }
            rung = false;
        }
    }
}
