package fr.amphi.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * When a partition was served, said aloud every second while it matters to somebody, so that the
 * next owner knows how long nobody was there and what that owes to whom.
 */
final class Attendance<C, E, S> {

    /** Shorter gaps are not worth telling: the beat itself is one second. */
    static final Duration OUTAGE = Duration.ofSeconds(2);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final String ACTOR = "amphi";

    private final Domain<C, E, S> domain;
    private final Strands strands;
    private final Presence presence;
    private Instant served = Instant.EPOCH;
    private boolean announced;
    private long said;

    Attendance(Domain<C, E, S> domain, Strands strands, Presence presence) {
        this.domain = domain;
        this.strands = strands;
        this.presence = presence;
    }

    /**
     * What is owed when a term begins, for the time since the partition was last served: by this
     * owner as long as {@link #serving} was not told of the new term, so that nothing is forgotten
     * when what is owed cannot be recorded at once.
     */
    List<Submission<C>> owed(Fold<E, S> fold) {
        announced = false;
        Instant from = later(served, presence.lastServed().orElse(Instant.EPOCH));
        Instant now = strands.now();
        boolean outage =
                from.isAfter(Instant.EPOCH) && Duration.between(from, now).compareTo(OUTAGE) >= 0;
        return outage ? owed(fold, from, now) : List.of();
    }

    /** The partition is being served, and nothing is owed any more. */
    void serving(Fold<E, S> fold) {
        served = strands.now();
        boolean due = strands.nanoTime() - said >= BEAT.toNanos();
        if (!announced || (due && !owed(fold, served.minus(OUTAGE), served).isEmpty())) {
            announced = true;
            said = strands.nanoTime();
            presence.serving();
        }
    }

    private List<Submission<C>> owed(Fold<E, S> fold, Instant from, Instant until) {
        List<Submission<C>> owed = new ArrayList<>();
        new TreeMap<>(fold.states())
                .forEach((id, known) -> {
                    // Whoever has an event was served when it happened.
                    Instant since = later(from, known.at());
                    if (since.isBefore(until)) {
                        domain.afterOutage(known.state(), since, until)
                                .map(command -> submission(id, known.version(), command))
                                .ifPresent(owed::add);
                    }
                });
        return owed;
    }

    private static <C> Submission<C> submission(String id, long version, C command) {
        byte[] name = ("outage after " + version + " of " + id).getBytes(StandardCharsets.UTF_8);
        return new Submission<>(UUID.nameUUIDFromBytes(name), id, command, ACTOR, ACTOR);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
