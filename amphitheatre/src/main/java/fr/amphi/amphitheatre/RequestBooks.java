package fr.amphi.amphitheatre;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The second bookkeeping's requests for placements beyond the order. */
final class RequestBooks {

    /** Who has agreed is added as they do. */
    record Asked(Event.SupernumeraryRequested request, Set<Party> agreed) {}

    private final Map<String, Asked> asked = new HashMap<>();

    boolean stands(String intern) {
        return asked.containsKey(intern);
    }

    boolean isFor(String intern, String post, boolean validating) {
        Asked one = asked.get(intern);
        return one != null
                && one.request().post().equals(post)
                && one.request().validating() == validating;
    }

    boolean haveAgreed(String intern, List<Party> parties) {
        Asked one = asked.get(intern);
        return one != null && one.agreed().containsAll(parties);
    }

    void request(Event.SupernumeraryRequested event) {
        asked.put(event.intern(), new Asked(event, EnumSet.noneOf(Party.class)));
    }

    void agree(Event.SupernumeraryAgreed event) {
        Asked one = asked.get(event.intern());
        if (one != null) {
            one.agreed().add(event.party());
        }
    }

    void end(String intern) {
        asked.remove(intern);
    }

    void keep(Collection<String> interns) {
        asked.keySet().retainAll(interns);
    }

    /** By intern: post, whether validating, and who has agreed. */
    Map<String, String> standing() {
        Map<String, String> all = new HashMap<>();
        asked.forEach((intern, one) ->
                all.put(intern, one.request().post() + one.request().validating() + one.agreed()));
        return all;
    }
}
