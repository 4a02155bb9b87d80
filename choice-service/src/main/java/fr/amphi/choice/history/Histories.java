package fr.amphi.choice.history;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.result.Records;
import fr.amphi.kit.problem.NotFound;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amphitheatres as they were: the stored record, folded up to a version, one fold at a time. */
final class Histories {

    private static final int MOST_KEPT = 64;

    private record Key(String id, long version) {}

    private final Records records;
    private final Map<Key, SoftReference<State>> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<State>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Histories(Records records) {
        this.records = records;
    }

    /**
     * @throws NotFound when the amphitheatre has no such version
     */
    synchronized State at(State now, long version) {
        if (version < 1 || version > now.version()) {
            throw new NotFound("Cet amphi n'a pas de version " + version + ".");
        }
        Key key = new Key(now.id(), version);
        SoftReference<State> known = kept.get(key);
        @Nullable State state = known == null ? null : known.get();
        if (state == null) {
            state = fold(now.id(), version);
            kept.put(key, new SoftReference<>(state));
        }
        return state;
    }

    private State fold(String id, long version) {
        State state = State.initial(id);
        for (Event event : records.events(id, version)) {
            state = Amphitheatre.evolve(state, event);
        }
        return state;
    }
}
