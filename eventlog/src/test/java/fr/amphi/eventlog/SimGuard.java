package fr.amphi.eventlog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Heads kept outside the log, in one place for all processes; out of reach now and then, or lost
 * until a person decides.
 */
final class SimGuard {

    private final SimSchedule schedule;
    private final Map<Integer, Map<String, HeadGuard.Head>> kept = new TreeMap<>();
    private final Set<Integer> lost = new TreeSet<>();
    private final SimHistory history;
    private long unreachableUntil;

    SimGuard(SimSchedule schedule, SimHistory history) {
        this.schedule = schedule;
        this.history = history;
    }

    void unreachable(long nanos) {
        unreachableUntil = schedule.now() + nanos;
    }

    /** All that was kept of a partition is gone. */
    void lose(int partition) {
        kept.remove(partition);
        lost.add(partition);
    }

    /** A person has the log trusted as it is. */
    void trust(int partition) {
        lost.remove(partition);
        kept.computeIfAbsent(partition, p -> new TreeMap<>());
    }

    /** The guard as one process reaches it. */
    HeadGuard of(SimProcess process) {
        return new HeadGuard() {
            @Override
            public void keep(int partition, Collection<Head> heads) {
                reach();
                Map<String, Head> here = kept.get(partition);
                if (here == null) {
                    throw new IllegalStateException("the guard is gone");
                }
                heads.forEach(history::keeps);
                heads.forEach(head ->
                        here.merge(
                                head.aggregateId(), head, (a, b) -> a.size() >= b.size() ? a : b));
            }

            @Override
            public Optional<Map<String, Head>> kept(int partition) {
                reach();
                return Optional.ofNullable(kept.get(partition)).map(Map::copyOf);
            }

            @Override
            public void begin(int partition, Collection<Head> heads) {
                reach();
                if (lost.contains(partition) && history.hasEvents(partition)) {
                    history.violated(
                            "%s serves partition %d without its guard, and nobody decided so",
                            process, partition);
                }
                kept.computeIfAbsent(partition, p -> new TreeMap<>());
                lost.remove(partition);
            }

            @Override
            public String remedy(int partition) {
                return "decide";
            }

            private void reach() {
                schedule.rest(schedule.random().nextLong(200_000));
                if (schedule.now() < unreachableUntil) {
                    throw new IllegalStateException("the guard cannot be reached");
                }
            }
        };
    }
}
