package fr.amphi.eventlog;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Heads kept outside the log, in one place for all processes; out of reach now and then. */
final class SimGuard {

    private final SimSchedule schedule;
    private final Map<Integer, Map<String, HeadGuard.Head>> kept = new TreeMap<>();
    private final SimHistory history;
    private long unreachableUntil;

    SimGuard(SimSchedule schedule, SimHistory history) {
        this.schedule = schedule;
        this.history = history;
    }

    void unreachable(long nanos) {
        unreachableUntil = schedule.now() + nanos;
    }

    /** The guard as one process reaches it. */
    HeadGuard of(SimProcess process) {
        return new HeadGuard() {
            @Override
            public void keep(int partition, Collection<Head> heads) {
                reach();
                heads.forEach(history::keeps);
                heads.forEach(head ->
                        kept(partition)
                                .merge(
                                        head.aggregateId(),
                                        head,
                                        (a, b) -> a.size() >= b.size() ? a : b));
            }

            @Override
            public Map<String, Head> take(int partition) {
                reach();
                return Map.copyOf(kept(partition));
            }

            private void reach() {
                schedule.rest(schedule.random().nextLong(200_000));
                if (schedule.now() < unreachableUntil) {
                    throw new IllegalStateException("the guard cannot be reached");
                }
            }
        };
    }

    private Map<String, HeadGuard.Head> kept(int partition) {
        return kept.computeIfAbsent(partition, p -> new TreeMap<>());
    }
}
