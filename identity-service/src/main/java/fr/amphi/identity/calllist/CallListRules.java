package fr.amphi.identity.calllist;

import fr.amphi.identity.calllist.RuleProfile.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders a call list by a rule profile: a total order, exact, the same for the same input whatever
 * its order.
 */
public final class CallListRules {

    private final RuleProfile profile;

    public CallListRules(RuleProfile profile) {
        this.profile = profile;
    }

    /** Why a list cannot be ordered, with the interns concerned. */
    public record Obstacle(String code, String detail, List<String> pseudonyms) {}

    /** Looks for ranks that cannot be read or compared by this profile. */
    public Optional<Obstacle> obstacle(Collection<Candidate> candidates) {
        var sizeless =
                candidates.stream()
                        .filter(c -> scale(c) == Scale.FRACTION_OF_COHORT && c.cohortSize() == null)
                        .map(Candidate::pseudonym)
                        .toList();
        if (!sizeless.isEmpty()) {
            return Optional.of(
                    new Obstacle(
                            "COHORT_SIZE_MISSING",
                            "Le rang se rapporte à l'effectif du concours : renseignez cohort_size.",
                            sizeless));
        }
        var scales = new HashMap<List<Object>, Scale>();
        var mixed = new ArrayList<String>();
        for (var c : candidates) {
            var first = scales.putIfAbsent(List.of(c.seniority(), c.guest()), scale(c));
            if (first != null && first != scale(c)) {
                mixed.add(c.pseudonym());
            }
        }
        return mixed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Obstacle(
                                "RANKS_NOT_COMPARABLE",
                                "À ancienneté égale, des rangs bruts et des fractions d'effectif ne"
                                        + " se comparent pas : donnez-les sous une même forme.",
                                mixed));
    }

    /**
     * The call list.
     *
     * @param draws number drawn by pseudonym, one for each candidate
     */
    public List<Candidate> order(Collection<Candidate> candidates, Map<String, String> draws) {
        return candidates.stream().sorted(comparator(draws)).toList();
    }

    private Comparator<Candidate> comparator(Map<String, String> draws) {
        Comparator<Candidate> order = (a, b) -> 0;
        for (var rule : profile.criteria()) {
            order = order.thenComparing(by(rule.criterion(), draws));
        }
        return order.thenComparing(Candidate::pseudonym);
    }

    /** Compares by one criterion alone. */
    Comparator<Candidate> by(Criterion criterion, Map<String, String> draws) {
        return switch (criterion) {
            case SENIORITY -> Comparator.comparingInt(Candidate::seniority).reversed();
            case GUESTS_LAST -> Comparator.comparing(Candidate::guest);
            case RANK -> Comparator.comparing(this::value);
            case OLDER_COHORT -> Comparator.comparingInt(CallListRules::year);
            case DRAW -> Comparator.comparing(c -> draws.getOrDefault(c.pseudonym(), ""));
        };
    }

    private Scale scale(Candidate candidate) {
        return profile.reading(candidate.cohort()).scale();
    }

    /** The rank as it is compared. */
    Fraction value(Candidate candidate) {
        var size = candidate.cohortSize();
        return scale(candidate) == Scale.AS_GIVEN || size == null
                ? candidate.rank()
                : candidate.rank().over(size);
    }

    /** Without a year, after those who have one. */
    private static int year(Candidate candidate) {
        var cohort = candidate.cohort();
        return cohort == null ? Integer.MAX_VALUE : cohort;
    }
}
