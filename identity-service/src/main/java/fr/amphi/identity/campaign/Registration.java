package fr.amphi.identity.campaign;

import fr.amphi.identity.calllist.Candidate;
import fr.amphi.identity.calllist.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * An intern in a pool, as a file gave it.
 *
 * @param pseudonym random, per person and campaign
 * @param person random, across campaigns; names the key of {@code sealed}
 * @param pool code, such as {@code LYON.DSM24.SOCLE}
 * @param seniority whole semesters that count
 * @param rank integer or exact fraction {@code a/b}
 * @param origin specialty of a guest, null for the others
 * @param account true when a sign-in name must be made, or made anew
 * @param sealed who it is, encrypted under the person's key, Base64
 */
public record Registration(
        String pseudonym,
        String person,
        String pool,
        int seniority,
        String rank,
        @Nullable Integer cohort,
        @Nullable Integer cohortSize,
        @Nullable String origin,
        boolean account,
        String sealed) {

    /** What the rules look at. */
    public Candidate candidate() {
        return new Candidate(
                pseudonym, seniority, Fraction.parse(rank), cohort, cohortSize, origin != null);
    }

    Registration corrected(int newSeniority, String newRank) {
        return new Registration(
                pseudonym,
                person,
                pool,
                newSeniority,
                newRank,
                cohort,
                cohortSize,
                origin,
                account,
                sealed);
    }
}
