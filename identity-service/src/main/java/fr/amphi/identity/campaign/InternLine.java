package fr.amphi.identity.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A line of interns.csv that holds by itself.
 *
 * @param line in the file, the header is 1
 * @param pool code
 * @param origin specialty of a guest, null for the others
 */
public record InternLine(
        int line,
        String pool,
        String subdivision,
        String specialty,
        int seniority,
        String rank,
        @Nullable Integer cohort,
        @Nullable Integer cohortSize,
        @Nullable String origin,
        PersonDetails details) {

    String internId() {
        return details.internId();
    }

    /** The same facts, whoever it is. */
    boolean sameFacts(Registration r) {
        return pool.equals(r.pool())
                && seniority == r.seniority()
                && rank.equals(r.rank())
                && sameCompetition(r);
    }

    boolean sameCompetition(Registration r) {
        return java.util.Objects.equals(cohort, r.cohort())
                && java.util.Objects.equals(cohortSize, r.cohortSize())
                && java.util.Objects.equals(origin, r.origin());
    }

    /** The line as an event keeps it. */
    public Registration registration(String pseudonym, String person, String sealed) {
        return new Registration(
                pseudonym,
                person,
                pool,
                seniority,
                rank,
                cohort,
                cohortSize,
                origin,
                details.email() != null,
                sealed);
    }
}
