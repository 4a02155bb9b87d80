package fr.amphi.amphitheatre;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a group can be told from a call list. */
final class GroupConditions {

    /**
     * What is wrong with a group.
     *
     * @param field member of the rule
     * @param remedy one French sentence
     */
    record Fault(String field, String remedy) {}

    private GroupConditions() {}

    static @Nullable Fault fault(InternGroup group, CallList callList) {
        if (crossed(group.seniorityFrom(), group.seniorityTo())) {
            return new Fault(
                    "group.seniorityTo", "L'ancienneté va de 0 semestre à un nombre plus grand.");
        }
        if (isNoRank(group.rankFrom())) {
            return rank("group.rankFrom");
        }
        return isNoRank(group.rankTo())
                ? rank("group.rankTo")
                : unknown(group.interns().stream(), callList);
    }

    private static boolean crossed(@Nullable Integer from, @Nullable Integer to) {
        return (from != null && from < 0) || (to != null && to < (from == null ? 0 : from));
    }

    private static boolean isNoRank(@Nullable String rank) {
        return rank != null && Rank.of(rank) == null;
    }

    private static Fault rank(String field) {
        return new Fault(field, "Écrivez un entier ou une fraction, comme 217 ou 12/420.");
    }

    private static @Nullable Fault unknown(Stream<String> interns, CallList callList) {
        return interns.filter(intern -> callList.positionOf(intern) == 0)
                .findFirst()
                .map(intern ->
                        new Fault(
                                "group.interns",
                                "« %s » n'est pas sur la liste d'appel : retirez-le."
                                        .formatted(intern)))
                .orElse(null);
    }
}
