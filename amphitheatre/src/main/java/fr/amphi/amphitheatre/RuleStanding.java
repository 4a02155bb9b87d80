package fr.amphi.amphitheatre;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How one rule over a sector stands.
 *
 * @param members interns of the group on the call list
 * @param toChoose of them still to choose; for a sector that must be filled, those it counts on
 * @param places left in the sector
 * @param taken places of the sector that interns of the group hold
 */
public record RuleStanding(BlockingRule rule, int members, int toChoose, int places, int taken) {

    /** One for each rule, in their order. */
    public static List<RuleStanding> of(State state) {
        return IntStream.range(0, state.rules().size()).mapToObj(i -> of(state, i)).toList();
    }

    private static RuleStanding of(State state, int number) {
        Blocking blocking = state.lists().blocking();
        long bit = 1L << number;
        BlockingRule rule = state.rules().get(number);
        IntPredicate member = at -> (blocking.groupsOf(at) & bit) != 0;
        IntPredicate counted =
                rule.kind() == BlockingRule.Kind.MUST_BE_FILLED
                        ? at -> blocking.inSet(blocking.countingOn(at)).contains(rule)
                        : member;
        int[] sector =
                IntStream.range(0, state.offer().clusters())
                        .filter(it -> (blocking.sectorsOf(blocking.kindOf(it)) & bit) != 0)
                        .toArray();
        return new RuleStanding(
                rule,
                (int) IntStream.rangeClosed(1, state.callList().size()).filter(member).count(),
                (int) IntStream.of(Calls.toChoose(state)).filter(counted).count(),
                IntStream.of(sector).map(state::left).sum(),
                (int)
                        IntStream.of(sector)
                                .boxed()
                                .flatMap(it -> state.seating().takers().get(it).toList().stream())
                                .filter(member::test)
                                .count());
    }
}
