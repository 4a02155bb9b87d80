package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.SkipCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which openings the rules need, hence are published at closing: the wish list in force wherever a
 * wish list was asked. Everybody else's list, and every reason, stays closed.
 */
public final class NeededOpenings {

    private NeededOpenings() {}

    /**
     * @param events all of the amphitheatre, from its first
     * @return versions of {@code wishes-ranked} events
     */
    public static SortedSet<Long> of(List<Event> events) {
        Map<String, Long> latest = new HashMap<>();
        SortedSet<Long> needed = new TreeSet<>();
        long version = 0;
        for (Event event : events) {
            version++;
            if (event instanceof Event.WishesRanked ranked) {
                latest.put(ranked.intern(), version);
            } else if (event instanceof Event.ChoiceMade made && made.how() == How.WISH_LIST) {
                add(needed, latest.get(made.intern()));
            } else if (event instanceof Event.InternSkipped skipped
                    && skipped.cause() != SkipCause.BY_MANAGER
                    && skipped.cause() != SkipCause.PLACED_ELSEWHERE) {
                add(needed, latest.get(skipped.intern()));
            }
        }
        return needed;
    }

    private static void add(SortedSet<Long> needed, @Nullable Long version) {
        if (version != null) {
            needed.add(version);
        }
    }
}
