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
 */
public record Seat(
        Status status,
        @Nullable String post,
        How how,
        boolean takesPlace,
        @Nullable SkipCause cause,
        @Nullable Instant at) {

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

    static Seat chosen(String post, How how, boolean takesPlace, Instant at) {
        return new Seat(Status.CHOSEN, post, how, takesPlace, null, at);
    }

    static Seat skipped(SkipCause cause, Instant at) {
        Status status =
                cause == SkipCause.PLACED_ELSEWHERE ? Status.PLACED_ELSEWHERE : Status.SKIPPED;
        return new Seat(status, null, How.NONE, false, cause, at);
    }

    static Seat cancelled(Instant at) {
        return new Seat(Status.CANCELLED, null, How.NONE, false, null, at);
    }

    /** Whether the intern may be called again after the turn went by. */
    boolean mayReturn() {
        return status == Status.SKIPPED || status == Status.CANCELLED;
    }

    private static Seat bare(Status status) {
        return new Seat(status, null, How.NONE, false, null, null);
    }
}
