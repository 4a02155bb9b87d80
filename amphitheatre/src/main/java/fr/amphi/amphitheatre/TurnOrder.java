package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The turns that were had, in the order in which they would be had on a corrected call list. Who
 * chose late, after somebody further down, is late there too: after as many turns as before.
 */
final class TurnOrder {

    private static final int GONE = 0;

    private final State state;
    private final int[] moved;
    private final boolean[] late;
    private final List<Integer> had;
    private final List<Integer> corrected;

    TurnOrder(State state, CallList list) {
        this.state = state;
        int size = state.callList().size();
        this.moved = new int[size + 1];
        this.late = new boolean[size + 1];
        for (int at = 1; at <= size; at++) {
            String intern = state.callList().internAt(at);
            moved[at] = list.calls(intern) ? list.positionOf(intern) : GONE;
        }
        this.had =
                IntStream.rangeClosed(1, size)
                        .filter(this::hadTurn)
                        .boxed()
                        .sorted(Comparator.comparingLong(at -> state.seat(at).version()))
                        .toList();
        markLate(had, IntStream.rangeClosed(0, size).toArray());
        this.corrected = reordered();
        markLate(corrected, moved);
    }

    private void markLate(List<Integer> turns, int[] place) {
        int farthest = 0;
        for (int at : turns) {
            late[at] = place[at] < farthest;
            farthest = Math.max(farthest, place[at]);
        }
    }

    /**
     * Chose, or had a list that was asked in vain: absent interns missed nothing but their turn.
     */
    boolean hadTurn(int position) {
        Seat seat = state.seat(position);
        return seat.isInOrder() || seat.cause() == SkipCause.NO_WISH_POSSIBLE;
    }

    private List<Integer> reordered() {
        List<Integer> stay = had.stream().filter(at -> moved[at] != GONE).toList();
        List<Integer> inTime =
                stay.stream()
                        .filter(at -> !late[at])
                        .sorted(Comparator.comparingInt(at -> moved[at]))
                        .toList();
        List<Integer> order = new ArrayList<>(stay.size());
        int next = 0;
        for (int at : stay) {
            order.add(late[at] ? at : inTime.get(next++));
        }
        return order;
    }

    /** Positions of the turns as they were had. */
    List<Integer> had() {
        return had;
    }

    /** The same positions, those of the former list, in the corrected order. */
    List<Integer> corrected() {
        return corrected;
    }

    /** Highest position that a turn was had at; 0: none. */
    int farthest() {
        return had.stream().mapToInt(at -> at).max().orElse(0);
    }

    /** Positions of those placed outside the order, in the order they were. */
    List<Integer> outside() {
        return placed(seat -> !seat.isInOrder());
    }

    /** Positions of those placed at a turn whom the corrected list does not call. */
    List<Integer> gone() {
        return placed(Seat::isInOrder).stream().filter(at -> moved[at] == GONE).toList();
    }

    /** Positions, those of the former list, whose choices a return to a position takes back. */
    List<Integer> again(int position) {
        return corrected.subList(before(position), corrected.size()).stream()
                .filter(at -> state.seat(at).post() != null)
                .toList();
    }

    private List<Integer> placed(Predicate<Seat> which) {
        return IntStream.rangeClosed(1, state.callList().size())
                .filter(at -> state.seat(at).post() != null && which.test(state.seat(at)))
                .boxed()
                .sorted(Comparator.comparingLong(at -> state.seat(at).version()))
                .toList();
    }

    /** Position on the corrected list; 0: no longer called. */
    int moved(int position) {
        return moved[position];
    }

    /** Number of corrected turns that stay as they are when the call goes back to a position. */
    int before(int position) {
        int turn = 0;
        while (turn < corrected.size()
                && (late[corrected.get(turn)] || moved[corrected.get(turn)] < position)) {
            turn++;
        }
        return turn;
    }

    /** The position to go back to for a turn to be had again: of a late one, that before it. */
    int positionFor(int turn) {
        int at = turn;
        while (late[corrected.get(at)]) {
            at--;
        }
        return moved[corrected.get(at)];
    }
}
