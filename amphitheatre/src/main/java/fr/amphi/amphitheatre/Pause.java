package fr.amphi.amphitheatre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suspension under way.
 *
 * @param betweenSessions it ends by itself, when the next session begins
 * @param secondsLeft of the turn that was running; null when none was
 */
public record Pause(
        String reason, @Nullable Long secondsLeft, Instant since, boolean betweenSessions) {

    Pause(String reason, @Nullable Long secondsLeft, Instant since) {
        this(reason, secondsLeft, since, false);
    }
}
