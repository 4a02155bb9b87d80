package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.problem.CommandIdReused;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does, for the amphitheatres this instance owns, what follows from other facts: lists re-frozen
 * before opening, changes of posts while open, reservations kept true.
 */
public final class Caretaker {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final int MOST_REFUSALS = 3;

    private final EventLog<Command, Event, State> eventLog;
    private final Amphitheatres amphitheatres;
    private final PoolKnowledge knowledge;
    private final Refreezer refreezer;
    private final OfferReactions offers;
    private final Keeper keeper;
    private final Neighbours neighbours;
    private final Reactions<Command> reactions;
    private final Map<UUID, Integer> refused = new HashMap<>();
    private final Map<String, Long> lookedAt = new HashMap<>();

    Caretaker(
            EventLog<Command, Event, State> eventLog,
            Amphitheatres amphitheatres,
            PoolKnowledge knowledge,
            Refreezer refreezer,
            OfferReactions offers,
            Keeper keeper,
            Neighbours neighbours,
            Reactions<Command> reactions) {
        this.eventLog = eventLog;
        this.amphitheatres = amphitheatres;
        this.knowledge = knowledge;
        this.refreezer = refreezer;
        this.offers = offers;
        this.keeper = keeper;
        this.neighbours = neighbours;
        this.reactions = reactions;
    }

    /** Looks once after everything owned here; what does not settle is done again next time. */
    public void look() {
        if (amphitheatres.ready()) {
            amphitheatres.all().stream()
                    .filter(s -> eventLog.owns(s.id()))
                    .forEach(s -> look(amphitheatres.latest(s.id())));
        }
    }

    private void look(State state) {
        try {
            keeper.look(state);
            switch (state.stage()) {
                case SCHEDULED -> refreeze(state);
                case OPEN, SUSPENDED -> react(state);
                case NONE, CLOSED, PUBLISHED -> {}
            }
        } catch (TryLater notNow) {
            log.info("{}: {}", state.id(), notNow.getMessage());
        } catch (RuntimeException e) {
            log.error("{} could not be looked after", state.id(), e);
        }
    }

    private void refreeze(State state) {
        long seen = knowledge.revision();
        if (lookedAt.getOrDefault(state.id(), -1L) == seen) {
            return;
        }
        try {
            for (Refreezer.Step step : refreezer.steps(state)) {
                give(idOf(state.id() + " " + step.name() + " " + seen), state, step.command());
            }
        } catch (Refused nothingToHold) {
            log.info("{} keeps its lists: {}", state.id(), nothingToHold.getMessage());
        }
        lookedAt.put(state.id(), seen);
    }

    private void react(State state) {
        if (state.pending().isPresent()) {
            return;
        }
        for (OfferReactions.Reaction reaction : offers.pending(state)) {
            int refusals = refused.getOrDefault(reaction.commandId(), 0);
            if (refusals < MOST_REFUSALS && reaction.command() instanceof Command.AddPost) {
                neighbours.catchUp();
                neighbours.prepare(state);
            }
            if (refusals < MOST_REFUSALS
                    && !give(reaction.commandId(), state, reaction.command())) {
                refused.put(reaction.commandId(), refusals + 1);
            }
        }
    }

    /** False when a rule said no. */
    private boolean give(UUID id, State state, Command command) {
        try {
            Outcome outcome = reactions.give(id, state.id(), command);
            if (outcome instanceof Outcome.Refused no) {
                log.warn(
                        "{}: {} refused, {}",
                        state.id(),
                        command.getClass().getSimpleName(),
                        no.refusal().code());
                return false;
            }
        } catch (CommandIdReused doneBefore) {
            log.debug("{}: {} was given before", state.id(), id);
        }
        return true;
    }

    private static UUID idOf(String name) {
        return CommandIds.derive(
                UUID.nameUUIDFromBytes("caretaker".getBytes(StandardCharsets.UTF_8)), name);
    }
}
