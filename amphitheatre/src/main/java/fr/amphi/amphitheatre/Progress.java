package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * How far the call has come.
 *
 * @param cursor highest position called so far
 * @param returning positions to call before going on, in the order they came back
 * @param order number of the assignment order, once published
 */
record Progress(
        Stage stage,
        @Nullable Turn turn,
        int cursor,
        Positions returning,
        @Nullable Pause pause,
        @Nullable String order) {

    static final Progress NONE = new Progress(Stage.NONE, null, 0, Positions.NONE, null, null);

    Progress at(Stage reached) {
        return new Progress(reached, turn, cursor, returning, null, order);
    }

    Progress calling(Turn started) {
        int position = started.position();
        return new Progress(
                stage,
                started,
                Math.max(cursor, position),
                returning.minus(position),
                pause,
                order);
    }

    /** The intern needs no call any more: a turn ends, a place in the queue is given up. */
    Progress done(int position) {
        Turn left = turn != null && turn.position() == position ? null : turn;
        return new Progress(stage, left, cursor, returning.minus(position), pause, order);
    }

    Progress past(int position) {
        Progress done = done(position);
        int reached = Math.max(cursor, position);
        return new Progress(stage, done.turn, reached, done.returning, pause, order);
    }

    Progress returned(int position) {
        return new Progress(stage, turn, cursor, returning.plus(position), pause, order);
    }

    Progress suspended(Pause suspension) {
        return new Progress(Stage.SUSPENDED, turn, cursor, returning, suspension, order);
    }

    Progress resumed(@Nullable Turn running) {
        return new Progress(Stage.OPEN, running, cursor, returning, null, order);
    }

    Progress published(String byOrder) {
        return new Progress(Stage.PUBLISHED, turn, cursor, returning, null, byOrder);
    }
}
