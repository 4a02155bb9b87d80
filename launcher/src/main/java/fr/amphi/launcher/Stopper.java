package fr.amphi.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Stops processes in order: what depends on others first; nothing is left behind. */
final class Stopper {

    private static final Set<String> BENEATH = Set.of("kafka", "mongo", "mail");

    /** Long enough to write the archives of classes at the first end. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Stopper() {}

    static void stop(List<Running> parts) {
        terminate(parts.stream().filter(part -> !BENEATH.contains(part.name())).toList());
        terminate(parts.stream().filter(part -> BENEATH.contains(part.name())).toList());
    }

    private static void terminate(List<Running> parts) {
        for (Running part : parts) {
            part.signal("TERM");
            part.signal("CONT");
        }
        Instant until = Instant.now().plus(PATIENCE);
        for (Running part : parts) {
            if (!ended(part, until)) {
                part.signal("KILL");
                ended(part, Instant.now().plus(PATIENCE));
            }
        }
    }

    /** Waits for the end of a process, which need not be a child of this one. */
    static boolean ended(Running part, Instant until) {
        try {
            while (part.isAlive() && Instant.now().isBefore(until)) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !part.isAlive();
    }
}
