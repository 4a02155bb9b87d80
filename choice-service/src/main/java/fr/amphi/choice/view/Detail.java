package fr.amphi.choice.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.contracts.How;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amphitheatre as it stands at one version.
 *
 * @param turn null when none is running
 * @param reserving position whose choice, or placement beyond the order, waits for its reservation
 *     with another amphitheatre; null when none does
 * @param at time of the last event
 */
public record Detail(
        @JsonUnwrapped Summary summary,
        @Nullable RunningTurn turn,
        @Nullable Integer reserving,
        Written<List<Post>> posts,
        Written<List<Line>> callList,
        Instant at,
        Instant serverTime) {

    /**
     * @param intern pseudonym; null for all but those in charge
     * @param reserving its choice waits for its reservation with another amphitheatre
     */
    public record RunningTurn(
            int position,
            @Nullable String intern,
            Instant deadline,
            Instant startedAt,
            long version,
            boolean reserving) {

        static RunningTurn of(State state, Turn turn, @Nullable String intern) {
            boolean reserving =
                    state.pending().filter(it -> it.intern().equals(turn.intern())).isPresent();
            return new RunningTurn(
                    turn.position(), intern, turn.deadline(), turn.at(), turn.version(), reserving);
        }
    }

    /**
     * @param taken positions that hold one of its places
     */
    public record Post(
            String post,
            String establishment,
            String unit,
            @Nullable String finess,
            @Nullable String city,
            List<String> tags,
            List<String> linkedTo,
            int places,
            int left,
            boolean withdrawn,
            List<Integer> taken) {}

    /**
     * @param intern pseudonym; null for all but those in charge
     * @param cause why there is no post
     * @param deferredAfter the position after which this one is called; null: in order
     */
    public record Line(
            int position,
            Status status,
            @Nullable How how,
            @Nullable String post,
            @Nullable String cause,
            @Nullable Instant at,
            boolean guest,
            @Nullable Integer deferredAfter,
            @Nullable String intern) {}

    /** As screens show it: a placement taken back stands as skipped. */
    public enum Status {
        WAITING,
        CURRENT,
        CHOSEN,
        SKIPPED,
        PLACED_ELSEWHERE;

        public static Status of(Seat seat) {
            return switch (seat.status()) {
                case WAITING -> WAITING;
                case CURRENT -> CURRENT;
                case CHOSEN -> CHOSEN;
                case SKIPPED, CANCELLED -> SKIPPED;
                case PLACED_ELSEWHERE -> PLACED_ELSEWHERE;
            };
        }
    }
}
