package fr.amphi.amphitheatre;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Interns a rule speaks of: those who meet every criterion given, and those who are listed; with
 * neither criterion nor list, everybody.
 *
 * @param name what people call them
 * @param seniorityFrom least whole semesters
 * @param seniorityTo most whole semesters
 * @param guest true: only from another specialty; false: only from this one
 * @param rankFrom least rank, integer or exact fraction
 * @param rankTo greatest rank
 * @param interns pseudonyms
 */
public record InternGroup(
        String name,
        @Nullable Integer seniorityFrom,
        @Nullable Integer seniorityTo,
        @Nullable Boolean guest,
        @Nullable String rankFrom,
        @Nullable String rankTo,
        List<String> interns) {

    public InternGroup {
        interns = List.copyOf(interns);
    }

    /** Whether a line of the call list is of the group. */
    public Predicate<CallListLine> members() {
        Set<String> listed = Set.copyOf(interns);
        boolean criteria =
                Stream.of(seniorityFrom, seniorityTo, guest, rankFrom, rankTo)
                        .anyMatch(Objects::nonNull);
        return line ->
                listed.contains(line.intern())
                        || ((criteria || listed.isEmpty()) && meetsCriteria(line));
    }

    private boolean meetsCriteria(CallListLine line) {
        return (seniorityFrom == null || line.seniority() >= seniorityFrom)
                && (seniorityTo == null || line.seniority() <= seniorityTo)
                && (guest == null || guest == line.guest())
                && isBetween(line.rank());
    }

    private boolean isBetween(String rank) {
        if (rankFrom == null && rankTo == null) {
            return true;
        }
        Rank own = Rank.of(rank);
        return own != null
                && (rankFrom == null || own.isAtLeast(Rank.of(rankFrom)))
                && (rankTo == null || own.isAtMost(Rank.of(rankTo)));
    }
}
