package fr.amphi.eventlog;

import java.time.Instant;
import java.util.Optional;

/** What the owner of a partition asks and tells the other instances. */
interface Presence {

    /** Asks the election, with certainty, whether this instance owns the partition now. */
    boolean assigned();

    /** Says that the partition is served here. */
    void serving();

    /** When anybody last said to serve the partition. */
    Optional<Instant> lastServed();
}
