package fr.amphi.amphitheatre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suspension under way.
 *
 * @param secondsLeft of the turn that was running; null when none was
 */
public record Pause(String reason, @Nullable Long secondsLeft, Instant since) {}
