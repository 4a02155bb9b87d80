package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * How far the call has come.
 *
 * @param cursor highest position called so far
 * @param returning positions to call before going on, in the order they came back
 * @param deferrals who lets others go first
 * @param order number of the assignment order, once published
 */
record Progress(
        Stage stage,
        @Nullable Turn turn,
        int cursor,
        Positions returning,
        Deferrals deferrals,
        @Nullable Pause pause,
        @Nullable String order) {

    static final Progress NONE =
            new Progress(Stage.NONE, null, 0, Positions.NONE, Deferrals.NONE, null, null);

    Progress at(Stage reached) {
        return new Progress(reached, turn, cursor, returning, deferrals, null, order);
    }

    Progress calling(Turn started) {
        int position = started.position();
        return new Progress(
                stage,
                started,
                Math.max(cursor, position),
                returning.minus(position),
                deferrals.minus(position),
                pause,
                order);
    }

    /** The intern needs no call any more: a turn ends, a place in the queue is given up. */
    Progress done(int position) {
        return left(position, deferrals.minus(position));
    }

    /** The intern lets others go first. */
    Progress deferred(int position, int after) {
        return left(position, deferrals.plus(position, after));
    }

    private Progress left(int position, Deferrals deferred) {
        Turn running = turn != null && turn.position() == position ? null : turn;
        return new Progress(
                stage, running, cursor, returning.minus(position), deferred, pause, order);
    }

    /** Whom the call has gone past is called next, the others in order. */
    Progress undeferred(int position) {
        Positions next = position <= cursor ? returning.plus(position) : returning;
        return new Progress(stage, turn, cursor, next, deferrals.minus(position), pause, order);
    }

    Progress past(int position) {
        Progress done = done(position);
        int reached = Math.max(cursor, position);
        return new Progress(
                stage, done.turn, reached, done.returning, done.deferrals, pause, order);
    }

    Progress returned(int position) {
        return new Progress(stage, turn, cursor, returning.plus(position), deferrals, pause, order);
    }

    Progress suspended(Pause suspension) {
        return new Progress(Stage.SUSPENDED, turn, cursor, returning, deferrals, suspension, order);
    }

    /**
     * The call begins anew behind a position: whoever waits, was called, came back or let others go
     * first is called in the order of the list.
     */
    Progress again(int reached) {
        return new Progress(stage, null, reached, Positions.NONE, Deferrals.NONE, pause, order);
    }

    Progress resumed(@Nullable Turn running) {
        return new Progress(Stage.OPEN, running, cursor, returning, deferrals, null, order);
    }

    Progress running(Turn changed) {
        return new Progress(stage, changed, cursor, returning, deferrals, pause, order);
    }

    Progress published(String byOrder) {
        return new Progress(Stage.PUBLISHED, turn, cursor, returning, deferrals, null, byOrder);
    }
}
