package fr.amphi.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of aggregate, all of it pure: the same log gives the same state, byte for byte.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> state, immutable
 */
public interface Domain<C, E, S> {

    /** The state of an aggregate that has no event. */
    S initial(String aggregateId);

    /**
     * Decides a command and changes nothing.
     *
     * @param now the time of the events it would append, never before the aggregate's last event
     */
    Decision<E> decide(S state, C command, Instant now);

    /** Applies a fact: refuses nothing, logs nothing, reads no clock. */
    S evolve(S state, E event);

    /**
     * What a new term of ownership owes an aggregate because nobody could serve it for a while. It
     * is decided before anything else.
     *
     * @param from when it was last served
     * @param until when it is served again
     */
    default Optional<C> afterOutage(S state, Instant from, Instant until) {
        return Optional.empty();
    }

    /**
     * What the rest of the world is told of a fact, written in the same transaction.
     *
     * @param after the state the event led to
     */
    default List<Publication> publish(S after, E event, EventMeta meta) {
        return List.of();
    }
}
