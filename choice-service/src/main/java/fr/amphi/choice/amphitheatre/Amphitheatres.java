package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.StoredEvent;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The amphitheatres as this instance has read them; serves every read. */
public final class Amphitheatres {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Follower<Event, State> follower;

    Amphitheatres(Follower<Event, State> follower) {
        this.follower = follower;
    }

    /**
     * @throws NotFound when it was never scheduled
     * @throws TryLater while the log is still being read
     */
    public State get(String id) {
        return find(id).orElseThrow(() -> new NotFound("Il n'y a pas d'amphi de ce nom."));
    }

    /**
     * The state at a version or later, waiting for it.
     *
     * @param atLeast null: as it is here
     * @throws TryLater when this instance has not read that far in 2 s
     */
    public State get(String id, @Nullable Long atLeast) {
        if (atLeast == null) {
            return get(id);
        }
        try {
            return follower.atLeast(id, atLeast, PATIENCE).join().state();
        } catch (CompletionException e) {
            throw new TryLater(Duration.ofSeconds(1), "Version " + atLeast + " pas encore lue.");
        }
    }

    public Optional<State> find(String id) {
        return read(id).map(Versioned::state);
    }

    /** The state with the time of its last event. */
    public Optional<Versioned<State>> read(String id) {
        requireReady();
        return follower.state(id).filter(v -> v.state().stage() != Stage.NONE);
    }

    /** Time of the event that led to a state, or of a later one. */
    public Instant lastEvent(State state) {
        return read(state.id()).map(Versioned::at).orElse(Instant.EPOCH);
    }

    public List<State> ofCampaign(String campaign) {
        String prefix = campaign + ".";
        return all().stream().filter(s -> s.id().startsWith(prefix)).toList();
    }

    /** All of them, by id. */
    public List<State> all() {
        requireReady();
        return follower.aggregates().stream().sorted().flatMap(id -> find(id).stream()).toList();
    }

    /** The stored events, leaf by leaf. */
    public List<StoredEvent> events(String id) {
        requireReady();
        return follower.events(id);
    }

    public boolean ready() {
        return follower.caughtUp();
    }

    /**
     * @throws TryLater (503) while the log is still being read
     */
    public void requireReady() {
        if (!ready()) {
            throw new TryLater(Duration.ofSeconds(1), "Le journal est en cours de lecture.");
        }
    }
}
