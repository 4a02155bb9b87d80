package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.event.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The core on the log. */
public final class AmphitheatreDomain implements Domain<Command, Event, State> {

    @Override
    public State initial(String aggregateId) {
        return State.initial(aggregateId);
    }

    @Override
    public Decision<Event> decide(State state, Command command, Instant now) {
        return switch (Amphitheatre.decide(state, command, now)) {
            case fr.amphi.amphitheatre.Decision.Accepted(var events) ->
                    new Decision.Accepted<>(events);
            case fr.amphi.amphitheatre.Decision.Refused(var refusal) ->
                    Decision.refuse(
                            new Refusal(
                                    refusal.code().name(), refusal.detail(), refusal.figures()));
        };
    }

    /** Where a turn was running, nobody could choose meanwhile. */
    @Override
    public Optional<Command> afterOutage(State state, Instant from, Instant until) {
        return state.stage() == Stage.OPEN && state.turn().isPresent()
                ? Optional.of(new Command.CreditOutage(from, until))
                : Optional.empty();
    }

    @Override
    public State evolve(State state, Event event) {
        return Amphitheatre.evolve(state, event);
    }

    @Override
    public List<Publication> publish(State after, Event event, EventMeta meta) {
        return Publications.of(after, event, meta.at()).stream()
                .map(Contracts::publication)
                .toList();
    }
}
