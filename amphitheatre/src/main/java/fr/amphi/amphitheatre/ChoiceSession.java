package fr.amphi.amphitheatre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a large amphitheatre: it ends where the next one begins, the last one with the list.
 *
 * @param first position of the call list that it begins with
 * @param opensAt no turn of it begins before, but by a manager's decision
 * @param endsAt when it is planned to be over; says nothing to the clock
 * @param secondsPerTurn longest time for one intern
 */
public record ChoiceSession(
        int first, Instant opensAt, @Nullable Instant endsAt, int secondsPerTurn) {}
