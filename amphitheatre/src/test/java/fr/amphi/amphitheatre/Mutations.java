package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Records changed by hand. */
final class Mutations {

    private Mutations() {}

    /** The first event of a kind replaced. */
    static <E extends Event> List<Event> first(
            List<Event> events, Class<E> kind, Function<E, Event> change) {
        List<Event> changed = new ArrayList<>(events);
        int at = indexOf(events, kind);
        changed.set(at, change.apply(kind.cast(events.get(at))));
        return changed;
    }

    /** The last event of a kind replaced. */
    static List<Event> last(
            List<Event> events, Class<? extends Event> kind, UnaryOperator<Event> change) {
        List<Event> changed = new ArrayList<>(events);
        for (int at = changed.size() - 1; at >= 0; at--) {
            if (kind.isInstance(changed.get(at))) {
                changed.set(at, change.apply(changed.get(at)));
                return changed;
            }
        }
        throw new IllegalArgumentException("no " + kind.getSimpleName());
    }

    /** The first event of a kind left out. */
    static List<Event> without(List<Event> events, Class<? extends Event> kind) {
        List<Event> changed = new ArrayList<>(events);
        changed.remove(indexOf(events, kind));
        return changed;
    }

    /** Another event slipped in before the first one of a kind. */
    static List<Event> before(List<Event> events, Class<? extends Event> kind, Event more) {
        List<Event> changed = new ArrayList<>(events);
        changed.add(indexOf(events, kind), more);
        return changed;
    }

    static Event withoutOpening(Event event) {
        return event instanceof Event.WishesRanked it
                ? new Event.WishesRanked(
                        it.position(),
                        it.intern(),
                        it.count(),
                        Commitment.unopened(it.wishes().sha256()),
                        it.at())
                : event;
    }

    static List<Event> onlyNeededOpenings(List<Event> events) {
        Set<Integer> needed = Set.copyOf(Openings.needed(events));
        List<Event> published = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            published.add(needed.contains(i) ? events.get(i) : withoutOpening(events.get(i)));
        }
        return published;
    }

    static int indexOf(List<Event> events, Class<? extends Event> kind) {
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + kind.getSimpleName());
    }
}
