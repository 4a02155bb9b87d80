package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The amphitheatres as this instance has read them, which serves every read; decisions that rest on
 * several of them take the committed state where this instance owns it.
 */
public final class Amphitheatres {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FARTHEST = 100_000;

    private final Follower<Event, State> follower;
    private final EventLog<?, Event, State> log;

    Amphitheatres(Follower<Event, State> follower, EventLog<?, Event, State> log) {
        this.follower = follower;
        this.log = log;
    }

    /**
     * @throws NotFound when it was never scheduled
     * @throws TryLater while the log is still being read
     */
    public State get(String id) {
        return find(id).orElseThrow(Amphitheatres::unknown);
    }

    /**
     * The state at a version or later, waiting for it.
     *
     * @param atLeast null: as it is here
     * @throws BadInput when no version is near it
     * @throws TryLater when this instance has not read that far in 2 s
     */
    public State get(String id, @Nullable Long atLeast) {
        if (atLeast == null) {
            return get(id);
        }
        AmphitheatreId.pool(id);
        if (!Patience.until(PATIENCE, () -> find(id).isPresent())) {
            throw unknown();
        }
        if (atLeast < 0 || atLeast > get(id).version() + FARTHEST) {
            throw new BadInput("atLeast", "Envoyez une version déjà reçue.");
        }
        try {
            return follower.atLeast(id, atLeast, PATIENCE).join().state();
        } catch (CompletionException e) {
            throw new TryLater(Duration.ofSeconds(1), "version " + atLeast + " not read yet");
        }
    }

    /** The state that the next decision would rest on, as far as this instance can know. */
    public State latest(String id) {
        AmphitheatreId.pool(id);
        if (!Patience.until(PATIENCE, () -> current(id).isPresent())) {
            throw unknown();
        }
        return current(id).orElseThrow(Amphitheatres::unknown);
    }

    /** The same for a whole campaign. */
    public List<State> latestOfCampaign(String campaign) {
        return ofCampaign(campaign).stream().flatMap(s -> current(s.id()).stream()).toList();
    }

    private Optional<State> current(String id) {
        requireReady();
        return log.state(id)
                .map(Versioned::state)
                .filter(s -> s.stage() != Stage.NONE)
                .or(() -> find(id));
    }

    public Optional<State> find(String id) {
        return read(id).map(Versioned::state);
    }

    private Optional<Versioned<State>> read(String id) {
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

    /** Whether what is read here is whole, so far as this instance can know. */
    public boolean ready() {
        return follower.caughtUp() && follower.failure().isEmpty();
    }

    /**
     * @throws TryLater (503) while the log is still being read, and once it cannot be
     */
    public void requireReady() {
        if (!ready()) {
            throw new TryLater(Duration.ofSeconds(1), "the log is not read to its end");
        }
    }

    private static NotFound unknown() {
        return new NotFound("Il n'y a pas d'amphi de ce nom.");
    }
}
