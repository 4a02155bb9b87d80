package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.Shared;
import fr.amphi.choice.pool.SharedKnowledge;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Sees to it that amphitheatres reserve what they share before any of them gives it. */
final class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Events.Subscription published;
    private final Amphitheatres amphitheatres;
    private final SharedKnowledge shared;
    private final Keeper keeper;
    private final Giving giving;

    /**
     * @param published where lists and posts are heard of
     */
    Neighbours(
            Events.Subscription published,
            Amphitheatres amphitheatres,
            SharedKnowledge shared,
            Keeper keeper,
            Giving giving) {
        this.published = published;
        this.amphitheatres = amphitheatres;
        this.shared = shared;
        this.keeper = keeper;
        this.giving = giving;
    }

    /**
     * Until all lists and posts published so far are known here: of two amphitheatres that share
     * something, the one that opens later then knows of the other, whichever instance owns it.
     *
     * @throws TryLater when they are not in 5 s
     */
    void catchUp() {
        if (!published.awaitNow(PATIENCE)) {
            throw new TryLater(Duration.ofSeconds(1), "what was published last is being read");
        }
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
