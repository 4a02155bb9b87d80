package fr.amphi.amphitheatre;

import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is.
 *
 * @param version of the event that started it: names the turn
 * @param deadline when it may be ended; of no effect while suspended
 */
public record Turn(long version, int position, String intern, Instant at, Instant deadline) {

    /** Remaining time in seconds, begun ones counted whole; 0 once over. */
    public long secondsLeft(Instant now) {
        long millis = Math.max(0, Duration.between(now, deadline).toMillis());
        return (millis + 999) / 1000;
    }

    Turn longer(long seconds) {
        return until(deadline.plusSeconds(seconds));
    }

    Turn until(Instant changed) {
        return new Turn(version, position, intern, at, changed);
    }
}
