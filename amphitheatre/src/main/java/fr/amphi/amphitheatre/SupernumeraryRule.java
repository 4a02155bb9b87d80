package fr.amphi.amphitheatre;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a placement beyond the order needs, as dated data.
 *
 * @param text what it rests on
 * @param needed agreements without which there is none
 * @param outOfRank opinions that a validating one needs too when it is not at the intern's turn;
 *     null: it must be at the turn
 */
public record SupernumeraryRule(String text, List<Party> needed, @Nullable List<Party> outOfRank) {

    public SupernumeraryRule {
        needed = List.copyOf(needed);
        outOfRank = outOfRank == null ? null : List.copyOf(outOfRank);
    }

    /** Everybody to be heard; of a validating one at the turn, or of one that takes no place. */
    public List<Party> parties(boolean validating, boolean atTurn) {
        List<Party> opinions = outOfRank;
        return !validating || atTurn || opinions == null
                ? needed
                : Stream.concat(needed.stream(), opinions.stream()).toList();
    }

    boolean mayBe(boolean validating, boolean atTurn) {
        return !validating || atTurn || outOfRank != null;
    }
}
