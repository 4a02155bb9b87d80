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
 * Ends turns whose deadline has passed and begins sessions whose time has come, in the
 * amphitheatres this instance owns. What an outage took from a turn was given back before this
 * looks.
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
        if (state.isBetweenSessions()) {
            startSession(state, now);
        }
        if (state.stage() == Stage.OPEN && state.pending().isEmpty()) {
            state.turn()
                    .filter(turn -> now.isAfter(turn.deadline()))
                    .ifPresent(turn -> expire(state.id(), turn));
        }
    }

    private void expire(String id, Turn turn) {
        give(commandId(id, turn), id, new Command.ExpireTurn(turn.version()));
    }

    private void startSession(State state, Instant now) {
        int number = state.nextSession();
        Instant opensAt = state.sessions().get(number).opensAt();
        if (!now.isBefore(opensAt)) {
            UUID command = commandId(state.id(), "session " + number + ' ' + opensAt);
            give(command, state.id(), new Command.StartSession(null));
        }
    }

    private void give(UUID id, String amphitheatre, Command command) {
        if (underWay.add(id)) {
            Thread.ofVirtual()
                    .name("clock-" + amphitheatre)
                    .start(() -> decide(id, amphitheatre, command));
        }
    }

    private void decide(UUID id, String amphitheatre, Command command) {
        try {
            reactions.give(id, amphitheatre, command);
        } catch (TryLater notNow) {
            log.info("{}: not yet {}, {}", amphitheatre, command, notNow.getMessage());
        } catch (RuntimeException e) {
            log.error("{}: could not {}", amphitheatre, command, e);
        } finally {
            underWay.remove(id);
        }
    }

    /** The same from every owner: a turn ends once. */
    static UUID commandId(String id, Turn turn) {
        return commandId(id, "turn " + turn.version());
    }

    private static UUID commandId(String id, String what) {
        return CommandIds.derive(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), what);
    }
}
