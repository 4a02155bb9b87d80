package fr.amphi.choice.clock;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.problem.TryLater;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends turns whose deadline has passed, in the amphitheatres this instance owns. What an outage
 * took from a turn was given back before this looks.
 */
public final class TurnClock {

    private static final Logger log = LoggerFactory.getLogger(TurnClock.class);

    private final EventLog<Command, Event, State> eventLog;
    private final Amphitheatres amphitheatres;
    private final Reactions<Command> reactions;
    private final InstantSource clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    TurnClock(
            EventLog<Command, Event, State> eventLog,
            Amphitheatres amphitheatres,
            Reactions<Command> reactions,
            InstantSource clock) {
        this.eventLog = eventLog;
        this.amphitheatres = amphitheatres;
        this.reactions = reactions;
        this.clock = clock;
    }

    /** Looks once at every running turn owned here. */
    public void tick() {
        if (!amphitheatres.ready()) {
            return;
        }
        Instant now = clock.instant();
        for (State known : amphitheatres.all()) {
            eventLog.state(known.id()).map(Versioned::state).ifPresent(state -> look(state, now));
        }
    }

    private void look(State state, Instant now) {
        if (state.stage() == Stage.OPEN) {
            state.turn()
                    .filter(turn -> now.isAfter(turn.deadline()))
                    .ifPresent(turn -> expire(state.id(), turn));
        }
    }

    private void expire(String id, Turn turn) {
        UUID command = commandId(id, turn);
        if (underWay.add(command)) {
            Thread.ofVirtual().name("expire-" + id).start(() -> give(command, id, turn));
        }
    }

    private void give(UUID command, String id, Turn turn) {
        try {
            reactions.give(command, id, new Command.ExpireTurn(turn.version()));
        } catch (TryLater notNow) {
            log.info("{}: turn {} not ended yet, {}", id, turn.version(), notNow.getMessage());
        } catch (RuntimeException e) {
            log.error("{}: turn {} could not be ended", id, turn.version(), e);
        } finally {
            underWay.remove(command);
        }
    }

    /** The same from every owner: a turn ends once. */
    static UUID commandId(String id, Turn turn) {
        return CommandIds.derive(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                "turn " + turn.version());
    }
}
