package fr.amphi.amphitheatre;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rules over sectors as a repair plan counts them: those in force now, over the turns as they
 * were had and over the corrected ones. They take no choice back, who holds a post keeps it; they
 * say what could be chosen. Whoever was absent counts as still to choose until the call came past
 * their place, whoever is still to be called all along; who is placed outside the order does not.
 * Both lists are behind each other in one, so that a group is read off the line of its time.
 */
final class PlanRules {

    private final State state;
    private final TurnOrder order;
    private final CallList list;
    private final Blocking blocking;

    PlanRules(State state, TurnOrder order, CallList list) {
        this.state = state;
        this.order = order;
        this.list = list;
        this.blocking = state.lists().blocking().onBoth(state.callList(), list, state.offer());
    }

    /** Where a position of the corrected list is among both. */
    int corrected(int position) {
        return state.callList().size() + position;
    }

    /** Before the first turn, as it was. */
    Tally before() {
        return tally(
                state.offer(),
                IntStream.rangeClosed(1, state.callList().size())
                        .filter(at -> state.callList().calls(state.callList().internAt(at)))
                        .filter(at -> !isOutside(at)));
    }

    /** Before the first turn, corrected. */
    Tally corrected(Offer offer) {
        return tally(offer, called(former -> !isOutside(former)));
    }

    /** Were the corrected list called from here on, everybody keeping what they hold. */
    Tally now() {
        Tally tally = tally(state.offer(), called(former -> !isDone(state.seat(former))));
        for (int at = 1; at <= state.callList().size(); at++) {
            int cluster = placeOf(at);
            if (cluster >= 0 && order.moved(at) > 0) {
                tally.takes(corrected(order.moved(at)), cluster);
            } else if (cluster >= 0) {
                tally.takes(at, cluster);
                tally.forget(at, cluster);
            }
        }
        return tally;
    }

    /** Takes the place that somebody holds, if any; the cluster it is of, else -1. */
    int take(Tally tally, int at, int counted) {
        int cluster = placeOf(at);
        if (cluster >= 0) {
            tally.takes(counted, cluster);
        }
        return cluster;
    }

    /** The cluster that somebody takes a place of; -1: none. */
    int placeOf(int at) {
        Seat seat = state.seat(at);
        return seat.takesPlace() && seat.post() != null ? state.offer().clusterOf(seat.post()) : -1;
    }

    Absent absentBefore() {
        return new Absent(absent(IntStream.rangeClosed(1, state.callList().size())), 0);
    }

    Absent absentCorrected() {
        IntStream moved =
                IntStream.rangeClosed(1, list.size())
                        .filter(at -> former(at) > 0 && order.moved(former(at)) > 0)
                        .filter(at -> absent(IntStream.of(former(at))).length > 0);
        return new Absent(moved.toArray(), state.callList().size());
    }

    /**
     * Positions of the corrected list, those of both, that call somebody whose former seat is so.
     */
    private IntStream called(IntPredicate seated) {
        return IntStream.rangeClosed(1, list.size())
                .filter(at -> list.calls(list.internAt(at)))
                .filter(at -> former(at) == 0 || seated.test(former(at)))
                .map(this::corrected);
    }

    private int former(int position) {
        return state.callList().positionOf(list.internAt(position));
    }

    private int[] absent(IntStream positions) {
        return positions.filter(at -> state.seat(at).mayReturn() && !order.hadTurn(at)).toArray();
    }

    private boolean isOutside(int at) {
        return state.seat(at).post() != null && !state.seat(at).isInOrder();
    }

    private static boolean isDone(Seat seat) {
        return seat.post() != null || seat.mayReturn();
    }

    private Tally tally(Offer offer, IntStream calls) {
        int[] left =
                IntStream.range(0, offer.clusters())
                        .map(cluster -> offer.capacity(cluster, state.takersAt(cluster)))
                        .toArray();
        return new Tally(blocking, left, blocking.isEmpty() ? new int[0] : calls.toArray());
    }

    /** Those who had no turn, in the order of the list; the call leaves them behind. */
    static final class Absent {

        private final int[] positions;
        private final int shift;
        private int next;

        private Absent(int[] positions, int shift) {
            this.positions = positions;
            this.shift = shift;
        }

        /** The call comes to a position. */
        void leaveBefore(int position, Tally tally) {
            while (next < positions.length && positions[next] < position) {
                tally.leaves(positions[next++] + shift);
            }
        }
    }
}
