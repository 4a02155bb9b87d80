package fr.amphi.identity.calllist;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of call lists of some perimeters over some time, as data with the texts they rest on.
 *
 * @param perimeters subdivisions or regions; {@code *} for all that no other profile names
 * @param from first day of the semesters it rules
 * @param until last day, null while in force
 * @param criteria in order; the draw comes last, so that the order is total
 * @param ranks how the rank of a cohort is read; the first that fits holds
 */
public record RuleProfile(
        String id,
        String label,
        List<String> perimeters,
        LocalDate from,
        @Nullable LocalDate until,
        List<Rule> criteria,
        List<RankReading> ranks) {

    /**
     * One criterion.
     *
     * @param text the rule in a sentence, for the intern
     * @param reference the legal or regional text
     */
    public record Rule(Criterion criterion, String text, String reference) {}

    /** How a rank counts. */
    public enum Scale {
        /** As the list gives it. */
        AS_GIVEN,
        /** Divided by the size of the cohort. */
        FRACTION_OF_COHORT
    }

    /**
     * What the rank of a cohort is.
     *
     * @param cohortFrom first year of competition, null for no bound
     * @param cohortTo last year of competition, null for no bound
     */
    public record RankReading(
            @Nullable Integer cohortFrom,
            @Nullable Integer cohortTo,
            Scale scale,
            String text,
            String reference) {

        boolean fits(@Nullable Integer cohort) {
            if (cohort == null) {
                return cohortFrom == null && cohortTo == null;
            }
            return (cohortFrom == null || cohort >= cohortFrom)
                    && (cohortTo == null || cohort <= cohortTo);
        }
    }

    public RuleProfile {
        perimeters = List.copyOf(perimeters);
        criteria = List.copyOf(criteria);
        ranks = List.copyOf(ranks);
        var seen = EnumSet.noneOf(Criterion.class);
        for (var rule : criteria) {
            if (!seen.add(rule.criterion())) {
                throw new IllegalArgumentException(id + ": twice " + rule.criterion());
            }
        }
        if (criteria.isEmpty() || criteria.getLast().criterion() != Criterion.DRAW) {
            throw new IllegalArgumentException(id + ": the draw must come last");
        }
        if (ranks.stream().noneMatch(reading -> reading.fits(null))) {
            throw new IllegalArgumentException(id + ": no reading for a rank without cohort");
        }
    }

    /** Whether it rules semesters that start on this day. */
    boolean inForce(LocalDate firstDay) {
        return !firstDay.isBefore(from) && (until == null || !firstDay.isAfter(until));
    }

    RankReading reading(@Nullable Integer cohort) {
        return ranks.stream().filter(reading -> reading.fits(cohort)).findFirst().orElseThrow();
    }
}
