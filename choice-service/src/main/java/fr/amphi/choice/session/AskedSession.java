package fr.amphi.choice.session;

import static fr.amphi.choice.amphitheatre.Inputs.needed;

import fr.amphi.amphitheatre.ChoiceSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as a manager sends it.
 *
 * @param first position it begins with
 * @param endsAt planned end, if there is one
 */
record AskedSession(
        @Nullable Integer first,
        @Nullable Instant opensAt,
        @Nullable Instant endsAt,
        @Nullable Integer secondsPerTurn) {

    /**
     * @param field where it stands in the request
     */
    ChoiceSession read(String field) {
        return new ChoiceSession(
                needed(field + ".first", first),
                needed(field + ".opensAt", opensAt),
                endsAt,
                needed(field + ".secondsPerTurn", secondsPerTurn));
    }
}
