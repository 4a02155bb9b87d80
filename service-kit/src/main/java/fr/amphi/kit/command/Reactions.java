package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.event.Received;
import java.util.List;
import java.util.UUID;

/**
 * Gives commands that nobody asked for over HTTP: a reaction to an event, a clock. No policy is
 * asked; the actor is the service.
 *
 * @param <C> commands
 */
public final class Reactions<C> {

    Reactions() {}

    /**
     * Gives one command, its id derived from the event's id, and waits through changes of owner.
     *
     * @param name what this reaction is, unique among the reactions to one event
     * @return {@link Outcome.Recorded} or {@link Outcome.Refused}
     * @throws fr.amphi.kit.problem.TryLater when it did not settle in time; the event may be
     *     handled again
     */
    public Outcome react(Received cause, String name, String aggregateId, C command) {
        throw new UnsupportedOperationException();
    }

    /** The same for several commands, pipelined. */
    public List<Outcome> reactAll(Received cause, List<Item<C>> items) {
        throw new UnsupportedOperationException();
    }

    /** Gives one command under an id that follows from something else than an event. */
    public Outcome give(UUID commandId, String aggregateId, C command) {
        throw new UnsupportedOperationException();
    }
}
