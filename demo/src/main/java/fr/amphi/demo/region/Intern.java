package fr.amphi.demo.region;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person who chooses: a line of {@code interns.csv}.
 *
 * @param origin specialty of a guest; null for all others
 * @param email null where nothing is to be sent
 */
public record Intern(
        String id,
        PoolCode pool,
        int seniority,
        int rank,
        int cohort,
        int cohortSize,
        @Nullable String origin,
        @Nullable String situation,
        String familyName,
        String givenName,
        @Nullable String email,
        String phone) {

    /** As call lists are ordered; ranks in a cohort are all different, so it is total. */
    public static final Comparator<Intern> CALL_LIST =
            Comparator.comparingInt(Intern::seniority)
                    .reversed()
                    .thenComparing(intern -> intern.origin() != null)
                    .thenComparingInt(Intern::rank)
                    .thenComparingInt(Intern::cohort);

    public String name() {
        return givenName + " " + familyName;
    }

    /** The same person without an address: no account is made, and no mail is sent. */
    public Intern withoutEmail() {
        return new Intern(
                id,
                pool,
                seniority,
                rank,
                cohort,
                cohortSize,
                origin,
                situation,
                familyName,
                givenName,
                null,
                phone);
    }

    /** The same person with another seniority and situation. */
    public Intern with(int changedSeniority, @Nullable String changedSituation) {
        return new Intern(
                id,
                pool,
                changedSeniority,
                rank,
                cohort,
                cohortSize,
                origin,
                changedSituation,
                familyName,
                givenName,
                email,
                phone);
    }
}
