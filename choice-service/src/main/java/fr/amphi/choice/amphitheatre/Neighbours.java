package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.Shared;
import fr.amphi.choice.pool.SharedKnowledge;
import fr.amphi.eventlog.Outcome;
import java.util.Set;
import java.util.UUID;

/** Sees to it that amphitheatres reserve what they share before any of them gives it. */
final class Neighbours {

    private final Amphitheatres amphitheatres;
    private final SharedKnowledge shared;
    private final Keeper keeper;
    private final Giving giving;

    Neighbours(Amphitheatres amphitheatres, SharedKnowledge shared, Keeper keeper, Giving giving) {
        this.amphitheatres = amphitheatres;
        this.shared = shared;
        this.keeper = keeper;
        this.giving = giving;
    }

    /**
     * Before anything that others have too comes into an amphitheatre: from then on the others ask
     * for it as well, and what they gave unasked is reserved.
     */
    void prepare(State state) {
        Shared own = keeper.declare(state);
        if (own.posts().isEmpty() && own.interns().isEmpty()) {
            return;
        }
        for (State other :
                amphitheatres.latestOfCampaign(AmphitheatreId.pool(state.id()).campaign())) {
            if (!other.id().equals(state.id())
                    && shared.of(AmphitheatreId.pool(other.id())).meets(own)) {
                adopt(other);
            }
        }
        keeper.tell(amphitheatres.latest(state.id()));
    }

    /** Its record has all that it shares, and all that it gave of it is reserved. */
    private void adopt(State other) {
        Shared known = shared.of(AmphitheatreId.pool(other.id()));
        State after = other;
        if (other.stage() != Stage.PUBLISHED) {
            // never the same twice: what it says of the record is true now, not when last asked
            Outcome outcome = giving.give(UUID.randomUUID(), other.id(), Keeper.declaration(known));
            if (outcome instanceof Outcome.Recorded recorded) {
                after = amphitheatres.get(other.id(), recorded.version());
            }
        }
        keeper.confirm(
                after, Booking.held(after, known.posts(), Set.copyOf(known.interns())), true);
    }
}
