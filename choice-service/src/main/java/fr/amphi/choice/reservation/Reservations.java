package fr.amphi.choice.reservation;

import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.problem.TryLater;
import java.util.Map;
import java.util.Set;

/** The reservations as known here, and the way to ask for more. */
public interface Reservations {

    /**
     * Gives a command, once however often it is given.
     *
     * @param name what this one is among all about the thing, the same each time it is given
     * @return recorded or refused
     * @throws TryLater when it did not settle in time
     */
    Outcome give(String thing, String name, ReservationCommand command);

    /** {@link Reservation#NONE} where nothing ever happened. */
    Reservation of(String thing);

    /** Number of events that {@link #of} rests on. */
    long version(String thing);

    /**
     * Waits until a thing is known that far.
     *
     * @throws TryLater when it is not in 2 s
     */
    void await(String thing, long version);

    /** Things of which an amphitheatre keeps or has given a place, with whom. */
    Map<String, Set<Holding>> heldBy(String amphitheatre);

    /** Grows with everything read. */
    long revision();
}
