package fr.amphi.choice.reservation;

/** What amphitheatres ask of something that several of them may give. */
public sealed interface ReservationCommand {

    /**
     * Keeps one place for an intern until the choice is settled. Nothing changes when it is kept
     * for that intern of that amphitheatre already.
     *
     * @param asking version of the event that asked, in the amphitheatre's record
     * @param places that the amphitheatre knows of
     */
    record Hold(String amphitheatre, String intern, long asking, int places)
            implements ReservationCommand {}

    /**
     * The intern has the place, held or not.
     *
     * @param asking of a place that was not held: version of the event that gave it
     */
    record Confirm(String amphitheatre, String intern, long asking, int places)
            implements ReservationCommand {}

    /** Gives back what was kept for that asking; nothing changes when a later one keeps it. */
    record Release(String amphitheatre, String intern, long asking) implements ReservationCommand {}

    /** The number of places as an amphitheatre knows it; the least of all counts. */
    record Know(String amphitheatre, int places) implements ReservationCommand {}
}
