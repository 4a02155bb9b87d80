package fr.amphi.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * One partition in memory, with the faults of a real one: a commit may fail with its outcome
 * unknown, landed or not, and an earlier writer is fenced.
 */
final class SimulatedLog {

    /** What becomes of a commit. */
    enum Fate {
        COMMITTED,
        LANDED_BUT_UNKNOWN,
        LOST_AND_UNKNOWN
    }

    private final List<PartitionLog.Entry> entries = new ArrayList<>();
    private long end;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private int epoch;

    synchronized void next(Fate... coming) {
        fates.addAll(List.of(coming));
    }

    synchronized List<PartitionLog.Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int epoch() {
        return epoch;
    }

    PartitionLog open() {
        return new Term();
    }

    private final class Term implements PartitionLog {

        private int mine = -1;

        @Override
        public void takeOver(Consumer<Entry> reader) {
            synchronized (SimulatedLog.this) {
                mine = ++epoch;
                entries.forEach(reader);
            }
        }

        @Override
        public List<Long> commit(List<Append> batch) {
            synchronized (SimulatedLog.this) {
                if (mine != epoch) {
                    throw new IllegalStateException("fenced");
                }
                Fate fate = fates.isEmpty() ? Fate.COMMITTED : fates.poll();
                List<Long> offsets = new ArrayList<>();
                if (fate != Fate.LOST_AND_UNKNOWN) {
                    for (Append append : batch) {
                        offsets.add(store(append));
                    }
                    // the marker
                    end++;
                }
                if (fate != Fate.COMMITTED) {
                    throw new IllegalStateException("timed out");
                }
                return offsets;
            }
        }

        private long store(Append append) {
            long offset = end++;
            if (append.target() == Target.LOG) {
                entries.add(new Entry(offset, append.key(), append.value(), append.headers()));
            }
            return offset;
        }

        @Override
        public List<Entry> read(long from, long to) {
            synchronized (SimulatedLog.this) {
                return entries.stream()
                        .filter(e -> e.offset() >= from && e.offset() <= to)
                        .toList();
            }
        }

        @Override
        public void close() {}
    }
}
