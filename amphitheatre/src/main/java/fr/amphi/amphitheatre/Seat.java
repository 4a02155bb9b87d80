package fr.amphi.amphitheatre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one intern of the call list stands.
 *
 * @param post held; null unless {@link Status#CHOSEN}
 * @param takesPlace false for a non-validating supernumerary
 * @param cause why the call went on; null unless that happened
 * @param at when this came to be; null while nothing has happened
 * @param version of the event of the turn that led here, which orders the turns; 0: no turn yet
 */
public record Seat(
        Status status,
        @Nullable String post,
        How how,
        boolean takesPlace,
        @Nullable SkipCause cause,
        @Nullable Instant at,
        long version) {

    /** What an intern of the call list is doing; a returned intern waits again. */
    public enum Status {
        WAITING,
        CURRENT,
        CHOSEN,
        SKIPPED,
        /** A placement was taken back. */
        CANCELLED,
        PLACED_ELSEWHERE
    }

    static final Seat WAITING = bare(Status.WAITING);
    static final Seat CURRENT = bare(Status.CURRENT);
    static final Seat PLACED_ELSEWHERE = bare(Status.PLACED_ELSEWHERE);

    static Seat initial(CallListLine line) {
        return line.placedElsewhere() ? PLACED_ELSEWHERE : WAITING;
    }

    static Seat chosen(String post, How how, boolean takesPlace, Instant at, long version) {
        return new Seat(Status.CHOSEN, post, how, takesPlace, null, at, version);
    }

    static Seat skipped(SkipCause cause, @Nullable Instant at, long version) {
        Status status =
                cause == SkipCause.PLACED_ELSEWHERE ? Status.PLACED_ELSEWHERE : Status.SKIPPED;
        return new Seat(status, null, How.NONE, false, cause, at, version);
    }

    static Seat cancelled(Instant at, long version) {
        return new Seat(Status.CANCELLED, null, How.NONE, false, null, at, version);
    }

    /** Where the same intern stands on a corrected call list. */
    Seat on(CallListLine line) {
        if (post != null) {
            return this;
        }
        boolean passed = mayReturn() || cause != null;
        if (passed && line.placedElsewhere()) {
            return skipped(SkipCause.PLACED_ELSEWHERE, at, version);
        }
        return mayReturn() ? this : initial(line);
    }

    /** Where the intern stands once the call comes again. */
    Seat again() {
        return post == null && status != Status.PLACED_ELSEWHERE ? WAITING : this;
    }

    /** Whether the call is still to come to this intern, or past one who is placed elsewhere. */
    boolean isAhead() {
        return status == Status.WAITING || (status == Status.PLACED_ELSEWHERE && cause == null);
    }

    /** Placed at a turn, not by a decision outside the order. */
    boolean isInOrder() {
        return post != null && !how.isOutOfOrder();
    }

    /** Whether the intern may be called again after the turn went by. */
    boolean mayReturn() {
        return status == Status.SKIPPED || status == Status.CANCELLED;
    }

    private static Seat bare(Status status) {
        return new Seat(status, null, How.NONE, false, null, null, 0);
    }
}
