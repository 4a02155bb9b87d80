package fr.amphi.amphitheatre;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who lets others go first.
 *
 * @param after by position, the position after which it is called
 */
record Deferrals(Map<Integer, Integer> after) {

    static final Deferrals NONE = new Deferrals(Map.of());

    @Nullable Integer of(int position) {
        return after.get(position);
    }

    Deferrals plus(int position, int behind) {
        Map<Integer, Integer> more = new HashMap<>(after);
        more.put(position, behind);
        return new Deferrals(Map.copyOf(more));
    }

    Deferrals minus(int position) {
        if (!after.containsKey(position)) {
            return this;
        }
        Map<Integer, Integer> fewer = new HashMap<>(after);
        fewer.remove(position);
        return new Deferrals(Map.copyOf(fewer));
    }

    /**
     * Sorts positions in the order of the call: whoever defers comes right behind the one waited
     * for, best ranked first.
     */
    long key(int position) {
        Integer behind = after.get(position);
        return behind == null ? (long) position << 32 : ((long) behind << 32) + position;
    }
}
