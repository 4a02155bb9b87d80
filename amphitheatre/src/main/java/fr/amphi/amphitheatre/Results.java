package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The assignments of an amphitheatre, one row per line of the call list, in its order. */
public final class Results {

    /**
     * What one intern got.
     *
     * @param post null: none
     * @param how {@link How#NONE} without a post
     * @param reason a code, why there is no post; null with one
     * @param at when it was decided; null while nothing was
     */
    public record Row(
            int position,
            String intern,
            @Nullable String post,
            How how,
            @Nullable String reason,
            @Nullable Instant at) {}

    private Results() {}

    public static List<Row> of(State state) {
        return IntStream.rangeClosed(1, state.callList().size())
                .mapToObj(position -> row(state, position))
                .toList();
    }

    private static Row row(State state, int position) {
        Seat seat = state.seat(position);
        String intern = state.callList().internAt(position);
        return new Row(position, intern, seat.post(), seat.how(), reason(seat), seat.at());
    }

    private static @Nullable String reason(Seat seat) {
        if (seat.post() != null) {
            return null;
        }
        return seat.cause() != null ? seat.cause().name() : seat.status().name();
    }
}
