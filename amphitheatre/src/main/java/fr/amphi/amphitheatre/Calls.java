package fr.amphi.amphitheatre;

import java.util.stream.IntStream;

/**
 * The order of the calls still to come: who is called now, who returned, then down the list, those
 * who defer behind whom they wait for.
 */
final class Calls {

    private Calls() {}

    /** How many are called before this position; 0 when it is not to be called. */
    static int before(State state, int position) {
        Progress progress = state.progress();
        int running = progress.turn() == null ? 0 : 1;
        int queued = progress.returning().indexOf(position);
        if (queued >= 0) {
            return running + queued;
        }
        if (!waits(state, position)) {
            return 0;
        }
        Deferrals deferrals = progress.deferrals();
        long key = deferrals.key(position);
        long earlier = waiting(state).filter(at -> deferrals.key(at) < key).count();
        return running + progress.returning().size() + (int) earlier;
    }

    static int[] toChoose(State state) {
        IntStream.Builder order = IntStream.builder();
        state.turn().ifPresent(turn -> order.add(turn.position()));
        state.returning().forEach(order::add);
        waitingInOrder(state).forEach(order::add);
        return order.build().toArray();
    }

    /** Position to be called once the running turn is over; 0 when nobody is. */
    static int next(State state) {
        Positions returning = state.progress().returning();
        return returning.isEmpty()
                ? waitingInOrder(state).findFirst().orElse(0)
                : returning.first();
    }

    /** The same, but for those who came back. */
    static int nextInOrder(State state) {
        return waitingInOrder(state).findFirst().orElse(0);
    }

    /** The position whose turn calls somebody who waits: their own, or the one waited for. */
    static int place(State state, int position) {
        Integer after = state.progress().deferrals().of(position);
        return after == null ? position : after;
    }

    private static IntStream waitingInOrder(State state) {
        Deferrals deferrals = state.progress().deferrals();
        return deferrals.after().isEmpty()
                ? waiting(state)
                : waiting(state).mapToLong(deferrals::key).sorted().mapToInt(key -> position(key));
    }

    /** Positions are whole numbers of 31 bits: a key says whose it is. */
    private static int position(long key) {
        int deferred = (int) key;
        return deferred == 0 ? (int) (key >>> 32) : deferred;
    }

    /**
     * Who waits for the call to come down the list: who defers, and whoever it has not reached yet;
     * nobody else was left above it.
     */
    private static IntStream waiting(State state) {
        int cursor = state.cursor();
        IntStream deferring =
                state.progress().deferrals().after().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .filter(at -> at <= cursor);
        IntStream below = IntStream.rangeClosed(cursor + 1, state.callList().size());
        return IntStream.concat(deferring, below).filter(at -> waits(state, at));
    }

    private static boolean waits(State state, int position) {
        return state.seat(position).status() == Seat.Status.WAITING
                && state.progress().returning().indexOf(position) < 0;
    }
}
