package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The call lists of each pool, by revision; a list counts once all its parts are there. */
final class CallLists {

    private final Map<String, NavigableMap<Integer, Parts>> pools = new HashMap<>();

    /** The parts of one revision that arrived, in their order. */
    private record Parts(int count, NavigableMap<Integer, List<CallListEntry>> parts) {

        boolean complete() {
            return parts.values().stream().mapToInt(List::size).sum() == count;
        }

        List<CallListEntry> entries() {
            var all = new ArrayList<CallListEntry>(count);
            parts.values().forEach(all::addAll);
            all.sort(Comparator.comparingInt(CallListEntry::position));
            return all;
        }
    }

    void add(CallListPart part) {
        pools.computeIfAbsent(part.pool().id(), _ -> new TreeMap<>())
                .computeIfAbsent(part.revision(), _ -> new Parts(part.count(), new TreeMap<>()))
                .parts()
                .put(part.part(), part.entries());
    }

    /** The newest whole list of a pool; empty when there is none. */
    List<CallListEntry> latest(String pool) {
        return before(pool, Integer.MAX_VALUE);
    }

    /** The newest whole list older than a revision; empty when there is none. */
    List<CallListEntry> before(String pool, int revision) {
        var revisions = pools.get(pool);
        return revisions == null
                ? List.of()
                : revisions.headMap(revision, false).descendingMap().values().stream()
                        .filter(Parts::complete)
                        .findFirst()
                        .map(Parts::entries)
                        .orElse(List.of());
    }

    /** A whole list; empty while parts are missing. */
    List<CallListEntry> revision(String pool, int revision) {
        var revisions = pools.get(pool);
        var parts = revisions == null ? null : revisions.get(revision);
        return parts == null || !parts.complete() ? List.of() : parts.entries();
    }
}
