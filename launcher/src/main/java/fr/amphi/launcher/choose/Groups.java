package fr.amphi.launcher.choose;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pools that share a post, a link or an intern choose one after another; others side by side. */
final class Groups {

    private final Map<PoolCode, PoolCode> parents = new TreeMap<>();
    private final Map<String, PoolCode> firstWith = new HashMap<>();

    Groups(Collection<PoolCode> pools) {
        pools.forEach(pool -> parents.put(pool, pool));
    }

    /**
     * Notes that the pool has a part in something, named so that all who share it name it alike.
     */
    void shares(PoolCode pool, String something) {
        if (parents.containsKey(pool)) {
            PoolCode first = firstWith.putIfAbsent(something, pool);
            parents.put(root(pool), root(first == null ? pool : first));
        }
    }

    private PoolCode root(PoolCode pool) {
        PoolCode at = pool;
        PoolCode parent = Objects.requireNonNull(parents.get(at));
        while (!parent.equals(at)) {
            at = parent;
            parent = Objects.requireNonNull(parents.get(at));
        }
        return at;
    }

    /** Each group in its order of choice. */
    Collection<List<PoolCode>> inOrder() {
        var groups = new TreeMap<PoolCode, TreeSet<PoolCode>>();
        parents.keySet()
                .forEach(pool ->
                        groups.computeIfAbsent(root(pool), root -> new TreeSet<>()).add(pool));
        return groups.values().stream().map(List::copyOf).toList();
    }
}
