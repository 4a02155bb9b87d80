package fr.amphi.identity.calllist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Explains each position of an ordered list: criterion by criterion, until it stands alone. */
public final class Explainer {

    private final RuleProfile profile;
    private final CallListRules rules;
    private final List<Candidate> ordered;

    public Explainer(RuleProfile profile, List<Candidate> ordered) {
        this.profile = profile;
        this.rules = new CallListRules(profile);
        this.ordered = List.copyOf(ordered);
    }

    /**
     * The tree of one position.
     *
     * @param position from 1
     * @param seniorityFrom where the number of semesters comes from: import, validations,
     *     corrections
     */
    public Explanation explain(int position, List<Explanation> seniorityFrom, String drawn) {
        var self = ordered.get(position - 1);
        var children = new ArrayList<Explanation>();
        var group = new Run(0, ordered.size());
        for (var rule : profile.criteria()) {
            if (group.size() == 1 && rule.criterion() != Criterion.SENIORITY) {
                break;
            }
            var equals =
                    rule.criterion() == Criterion.DRAW
                            ? new Run(position - 1, position)
                            : group.alike(self, position - 1, rules.by(rule.criterion(), Map.of()));
            if (telling(rule.criterion(), self, group, equals)) {
                children.add(node(rule, self, group, equals, seniorityFrom, drawn));
            }
            group = equals;
        }
        var text = "Position %d sur %d.".formatted(position, ordered.size());
        return new Explanation(text, profile.label(), children);
    }

    /** A criterion on which all agree says nothing, except those that everyone asks about. */
    private static boolean telling(Criterion criterion, Candidate self, Run group, Run equals) {
        return switch (criterion) {
            case SENIORITY, RANK, DRAW -> true;
            case GUESTS_LAST -> self.guest() || equals.size() < group.size();
            case OLDER_COHORT -> equals.size() < group.size();
        };
    }

    private Explanation node(
            RuleProfile.Rule rule,
            Candidate self,
            Run group,
            Run equals,
            List<Explanation> seniorityFrom,
            String drawn) {
        int before = equals.from - group.from;
        int same = equals.size() - 1;
        var children = new ArrayList<Explanation>();
        children.add(new Explanation(rule.text(), rule.reference(), List.of()));
        switch (rule.criterion()) {
            case SENIORITY -> children.addAll(seniorityFrom);
            case RANK -> {
                var reading = profile.reading(self.cohort());
                children.add(new Explanation(reading.text(), reading.reference(), List.of()));
            }
            case GUESTS_LAST, OLDER_COHORT, DRAW -> {}
        }
        var text = Sentences.of(rule.criterion(), self, rules.value(self), before, same, drawn);
        return new Explanation(text, rule.reference(), children);
    }

    /** A run of the ordered list, its members equal by every criterion looked at so far. */
    private final class Run {
        private final int from;
        private final int to;

        Run(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int size() {
            return to - from;
        }

        /**
         * The members equal to one of them by one more criterion; sorted, hence found by halves.
         */
        Run alike(Candidate self, int at, Comparator<Candidate> by) {
            return new Run(
                    first(from, at, c -> by.compare(c, self) >= 0),
                    first(at, to, c -> by.compare(c, self) > 0));
        }

        private int first(int low, int high, Predicate<Candidate> holds) {
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (holds.test(ordered.get(middle))) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
