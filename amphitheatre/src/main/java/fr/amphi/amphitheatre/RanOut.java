package fr.amphi.amphitheatre;

import java.util.Arrays;

/** At which of the turns that were had each cluster of posts ran out. */
final class RanOut {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int FROM_THE_START = -1;

    private final int[] lastTaken;
    private final int[] turnOf;

    RanOut(State state, TurnOrder order) {
        Offer offer = state.offer();
        int[] left = new int[offer.clusters()];
        lastTaken = new int[left.length];
        turnOf = new int[state.callList().size() + 1];
        Arrays.setAll(left, offer::capacity);
        order.outside().forEach(at -> take(state, at, left));
        Arrays.setAll(lastTaken, cluster -> left[cluster] > 0 ? NEVER : FROM_THE_START);
        for (int turn = 0; turn < order.had().size(); turn++) {
            int at = order.had().get(turn);
            int cluster = take(state, at, left);
            turnOf[at] = turn;
            if (cluster >= 0 && left[cluster] == 0) {
                lastTaken[cluster] = turn;
            }
        }
    }

    /** The cluster that somebody takes a place of; -1: none. */
    private static int take(State state, int at, int[] left) {
        Seat seat = state.seat(at);
        if (!seat.takesPlace() || seat.post() == null) {
            return -1;
        }
        int cluster = state.offer().clusterOf(seat.post());
        left[cluster]--;
        return cluster;
    }

    /** Number of a position's turn. */
    int turnOf(int position) {
        return turnOf[position];
    }

    /** Whether it had before a turn. */
    boolean ranOut(int cluster, int turn) {
        return lastTaken[cluster] < turn;
    }

    /** Whether it has by now. */
    boolean ranOut(int cluster) {
        return lastTaken[cluster] != NEVER;
    }
}
