package fr.amphi.identity.calllist;

import org.jspecify.annotations.Nullable;

/**
 * What the rules look at in an intern.
 *
 * @param seniority whole semesters that count
 * @param cohort year of the competition
 * @param cohortSize interns ranked in that competition
 * @param guest from another specialty
 */
public record Candidate(
        String pseudonym,
        int seniority,
        Fraction rank,
        @Nullable Integer cohort,
        @Nullable Integer cohortSize,
        boolean guest) {}
