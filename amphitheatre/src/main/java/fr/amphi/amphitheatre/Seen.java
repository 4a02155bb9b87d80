package fr.amphi.amphitheatre;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which clusters of posts were within reach at each of the turns that were had, and are by now. */
final class Seen {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int FROM_THE_START = -1;

    private final PlanRules rules;
    private final Tally now;
    private final int[] lastTaken;
    private final int[] turnOf;
    private final Leave[] leaves;

    Seen(State state, TurnOrder order, PlanRules rules) {
        this.rules = rules;
        this.now = rules.now();
        this.turnOf = new int[state.callList().size() + 1];
        this.leaves = new Leave[turnOf.length];
        Tally tally = rules.before();
        order.outside().forEach(at -> rules.take(tally, at, at));
        this.lastTaken =
                IntStream.range(0, state.offer().clusters())
                        .map(cluster -> tally.left(cluster) > 0 ? NEVER : FROM_THE_START)
                        .toArray();
        PlanRules.Absent absent = rules.absentBefore();
        for (int turn = 0; turn < order.had().size(); turn++) {
            int at = order.had().get(turn);
            absent.leaveBefore(at, tally);
            turnOf[at] = turn;
            leaves[at] = Leave.of(tally, at);
            tally.leaves(at);
            int cluster = rules.take(tally, at, at);
            if (cluster >= 0 && tally.left(cluster) == 0) {
                lastTaken[cluster] = turn;
            }
        }
    }

    /** At the turn that a position had; what was taken then was, whatever the rules of today. */
    IntPredicate at(int position) {
        int held = rules.placeOf(position);
        return cluster ->
                cluster == held
                        || (lastTaken[cluster] >= turnOf[position]
                                && leaves[position].allows(cluster));
    }

    /** By somebody who were called now instead of at a position of the corrected list. */
    IntPredicate now(int corrected) {
        Leave leave = Leave.of(now, rules.corrected(corrected));
        return cluster -> lastTaken[cluster] == NEVER && leave.allows(cluster);
    }
}
