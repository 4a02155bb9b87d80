package fr.amphi.verifier;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.State;
import fr.amphi.proof.Checkpoint;
import java.util.List;

/** Folds the log again, as the running system did, but trusting nothing of it. */
final class Replay {

    private Replay() {}

    /**
     * @param head names the amphitheatre that the events must be of
     */
    static State of(List<Event> events, Checkpoint head) throws Divergence {
        String id = head.origin().substring(head.origin().lastIndexOf('/') + 1);
        State state = State.initial(id);
        for (Event event : events) {
            state = next(state, event);
        }
        String held = state.plan().map(plan -> id(plan.pool())).orElse("aucun amphi");
        if (!held.equals(id)) {
            throw Divergence.at(Bundle.LOG, 1, "l'amphi est " + held + ", la tête signe " + id);
        }
        return state;
    }

    private static State next(State state, Event event) throws Divergence {
        long line = state.version() + 1;
        String post =
                switch (event) {
                    case Event.PostWithdrawn it -> it.post();
                    case Event.PlacesChanged it -> it.post();
                    case Event _ -> null;
                };
        if (post != null && !state.offer().has(post)) {
            throw Divergence.at(Bundle.LOG, line, "le poste " + post + " n'est pas offert ici");
        }
        try {
            return Amphitheatre.evolve(state, event);
        } catch (RuntimeException e) {
            // The core trusts its own log; a forged one may ask it for what cannot be.
            throw Divergence.at(Bundle.LOG, line, "événement impossible ici (" + e + ")");
        }
    }

    private static String id(PoolId pool) {
        return String.join(
                ".", pool.campaign(), pool.subdivision(), pool.specialty(), pool.phase());
    }
}
