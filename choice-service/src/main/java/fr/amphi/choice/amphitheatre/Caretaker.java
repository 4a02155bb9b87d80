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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does, for the amphitheatres this instance owns, what follows from other facts: lists re-frozen
 * before opening, changes of posts while open, amphitheatres that share something kept apart.
 */
public final class Caretaker {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final int MOST_REFUSALS = 3;

    private final EventLog<Command, Event, State> eventLog;
    private final Amphitheatres amphitheatres;
    private final PoolKnowledge knowledge;
    private final Refreezer refreezer;
    private final OfferReactions offers;
    private final Sharing sharing;
    private final Reactions<Command> reactions;
    private final Map<UUID, Integer> refused = new HashMap<>();
    private final Set<String> suspected = new HashSet<>();
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
            amphitheatres.all().stream()
                    .filter(s -> eventLog.owns(s.id()))
                    .forEach(s -> look(amphitheatres.latest(s.id())));
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
            int refusals = refused.getOrDefault(reaction.commandId(), 0);
            if (refusals < MOST_REFUSALS
                    && !give(reaction.commandId(), state, reaction.command())) {
                refused.put(reaction.commandId(), refusals + 1);
            }
        }
    }

    /** Seen twice in a row: what was read once of another instance's amphitheatre may be old. */
    private void keepApart(State state) {
        Optional<Sharing.Conflict> conflict = sharing.conflict(state);
        if (conflict.isEmpty()) {
            suspected.remove(state.id());
            return;
        }
        if (suspected.add(state.id())) {
            return;
        }
        suspected.remove(state.id());
        String reason =
                "Un amphi en cours partage un poste ou un interne avec celui-ci : "
                        + conflict.get().amphitheatre();
        UUID id = idOf(state.id() + " apart " + state.version());
        give(id, state, new Command.Suspend(reason));
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
