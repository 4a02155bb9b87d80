package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does, for the amphitheatres this instance owns, what follows from other facts: lists re-frozen
 * before opening, changes of posts while open, amphitheatres that share something kept apart.
 */
public final class Caretaker {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);

    private final EventLog<Command, Event, State> eventLog;
    private final Amphitheatres amphitheatres;
    private final PoolKnowledge knowledge;
    private final Refreezer refreezer;
    private final OfferReactions offers;
    private final Sharing sharing;
    private final Reactions<Command> reactions;
    private final Set<UUID> settled = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> lookedAt = new HashMap<>();

    Caretaker(
            EventLog<Command, Event, State> eventLog,
            Amphitheatres amphitheatres,
            PoolKnowledge knowledge,
            Refreezer refreezer,
            OfferReactions offers,
            Sharing sharing,
            Reactions<Command> reactions) {
        this.eventLog = eventLog;
        this.amphitheatres = amphitheatres;
        this.knowledge = knowledge;
        this.refreezer = refreezer;
        this.offers = offers;
        this.sharing = sharing;
        this.reactions = reactions;
    }

    /** Looks once after everything owned here; what does not settle is done again next time. */
    public void look() {
        if (amphitheatres.ready()) {
            amphitheatres.all().stream().filter(s -> eventLog.owns(s.id())).forEach(this::look);
        }
    }

    private void look(State state) {
        try {
            switch (state.stage()) {
                case SCHEDULED -> refreeze(state);
                case OPEN -> {
                    keepApart(state);
                    react(state);
                }
                case SUSPENDED -> react(state);
                case NONE, CLOSED, PUBLISHED -> {}
            }
        } catch (TryLater notNow) {
            log.info("{}: {}", state.id(), notNow.getMessage());
        } catch (RuntimeException e) {
            log.error("{} could not be looked after", state.id(), e);
        }
    }

    private void refreeze(State state) {
        long seen = mark(state);
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

    /** Changes whenever the lists might: what was published, what others that rest have given. */
    private long mark(State state) {
        Pool pool = AmphitheatreId.pool(state.id());
        long mark = knowledge.revision();
        for (State other : amphitheatres.ofCampaign(pool.campaign())) {
            if (!Taken.running(other)) {
                long facts = other.stage() == Stage.SCHEDULED ? 0 : other.version();
                mark = mark * 31 + facts * 7 + other.chosen();
            }
        }
        return mark;
    }

    private void react(State state) {
        for (OfferReactions.Reaction reaction : offers.pending(state)) {
            if (!settled.contains(reaction.commandId())) {
                give(reaction.commandId(), state, reaction.command());
                settled.add(reaction.commandId());
            }
        }
    }

    private void keepApart(State state) {
        try {
            sharing.requireAlone(state);
        } catch (Refused shared) {
            String reason = shared.refusal().detail();
            give(
                    idOf(state.id() + " apart " + state.version()),
                    state,
                    new Command.Suspend(reason));
        }
    }

    private void give(UUID id, State state, Command command) {
        try {
            if (reactions.give(id, state.id(), command) instanceof Outcome.Refused refused) {
                log.warn(
                        "{}: {} refused, {}",
                        state.id(),
                        command.getClass().getSimpleName(),
                        refused.refusal().code());
            }
        } catch (CommandIdReused doneBefore) {
            log.debug("{}: {} was given before", state.id(), id);
        }
    }

    private static UUID idOf(String name) {
        return CommandIds.derive(
                UUID.nameUUIDFromBytes("caretaker".getBytes(StandardCharsets.UTF_8)), name);
    }
}
