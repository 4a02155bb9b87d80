package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which openings have to be published for the properties to be checkable by anyone. */
public final class Openings {

    private Openings() {}

    /** Indexes, from 0, of the wish lists that a sealed list's act rests on, ascending. */
    public static List<Integer> needed(List<Event> events) {
        Map<String, Integer> latest = new HashMap<>();
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.WishesRanked it) {
                latest.put(it.intern(), i);
            }
            String intern = whoseListActed(events.get(i));
            if (intern != null && latest.containsKey(intern)) {
                needed.add(latest.get(intern));
            }
        }
        return needed.stream().distinct().sorted().toList();
    }

    private static @Nullable String whoseListActed(Event event) {
        if (event instanceof Event.ChoiceMade it && it.how() == How.WISH_LIST) {
            return it.intern();
        }
        return event instanceof Event.InternSkipped it && it.cause() == SkipCause.NO_WISH_POSSIBLE
                ? it.intern()
                : null;
    }
}
