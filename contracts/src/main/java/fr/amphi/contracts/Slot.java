package fr.amphi.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of an amphitheatre, up to where the next one begins.
 *
 * @param first position of the call list that it begins with
 * @param opensAt nobody is called before, but by a manager's decision
 * @param endsAt when it is planned to be over
 */
public record Slot(int first, Instant opensAt, @Nullable Instant endsAt, int secondsPerTurn) {}
