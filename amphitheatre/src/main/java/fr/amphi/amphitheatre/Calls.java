package fr.amphi.amphitheatre;

import java.util.stream.IntStream;

/** The order of the calls still to come. */
final class Calls {

    private Calls() {}

    static int before(State state, int position) {
        Progress progress = state.progress();
        int running = progress.turn() == null ? 0 : 1;
        int queued = progress.returning().indexOf(position);
        if (queued >= 0) {
            return running + queued;
        }
        if (position <= progress.cursor() || !waits(state, position)) {
            return 0;
        }
        return running + progress.returning().size() + waitingUpTo(state, position - 1);
    }

    static int[] toChoose(State state) {
        IntStream.Builder order = IntStream.builder();
        state.turn().ifPresent(turn -> order.add(turn.position()));
        state.returning().forEach(order::add);
        for (int at = state.cursor() + 1; at <= state.callList().size(); at++) {
            if (waits(state, at)) {
                order.add(at);
            }
        }
        return order.build().toArray();
    }

    private static int waitingUpTo(State state, int last) {
        int count = 0;
        for (int at = state.cursor() + 1; at <= last; at++) {
            count += waits(state, at) ? 1 : 0;
        }
        return count;
    }

    private static boolean waits(State state, int position) {
        return state.seat(position).status() == Seat.Status.WAITING;
    }
}
