package fr.amphi.choice.view;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.How;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Lays an amphitheatre out: posts, call list, turn; pseudonyms only for those in charge. */
public final class Details {

    private final Summaries summaries;
    private final JsonMapper json;
    private final InstantSource clock;
    private final PerVersion<Written<List<Detail.Post>>> posts = new PerVersion<>(this::posts);
    private final PerVersion<Written<List<Detail.Line>>> linesInCharge =
            new PerVersion<>(s -> lines(s, true));
    private final PerVersion<Written<List<Detail.Line>>> lines =
            new PerVersion<>(s -> lines(s, false));

    Details(Summaries summaries, JsonMapper json, InstantSource clock) {
        this.summaries = summaries;
        this.json = json;
        this.clock = clock;
    }

    Detail of(State state, Instant at, boolean inCharge) {
        return new Detail(
                summaries.of(state),
                state.turn()
                        .map(t -> Detail.RunningTurn.of(state, t, inCharge ? t.intern() : null))
                        .orElse(null),
                state.pending().map(Event.ChoiceAsked::position).orElse(null),
                posts.of(state),
                (inCharge ? linesInCharge : lines).of(state),
                at,
                clock.instant());
    }

    /** The posts of a state of the past. */
    public Written<List<Detail.Post>> postsOf(State past) {
        return posts(past);
    }

    /** The call list of a state of the past. */
    public Written<List<Detail.Line>> linesOf(State past, boolean inCharge) {
        return lines(past, inCharge);
    }

    private Written<List<Detail.Post>> posts(State state) {
        Map<String, List<Integer>> holders = holders(state);
        return write(
                state.offer().posts().stream()
                        .map(p -> post(state, p, holders.getOrDefault(p.post(), List.of())))
                        .toList());
    }

    private Written<List<Detail.Line>> lines(State state, boolean inCharge) {
        return write(
                IntStream.rangeClosed(1, state.callList().size())
                        .mapToObj(position -> line(state, position, inCharge))
                        .toList());
    }

    private <T> Written<List<T>> write(List<T> list) {
        return new Written<>(json.writeValueAsString(list));
    }

    private static Map<String, List<Integer>> holders(State state) {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int position = 1; position <= state.callList().size(); position++) {
            String post = state.seat(position).post();
            if (post != null) {
                holders.computeIfAbsent(post, k -> new ArrayList<>()).add(position);
            }
        }
        return holders;
    }

    private static Detail.Post post(State state, OfferedPost post, List<Integer> holders) {
        return new Detail.Post(
                post.post(),
                post.establishment(),
                post.unit(),
                post.finess(),
                post.city(),
                post.tags(),
                post.linkedTo(),
                post.places(),
                state.left(post.post()),
                state.offer().isWithdrawn(post.post()),
                holders);
    }

    private static Detail.Line line(State state, int position, boolean inCharge) {
        CallListLine line = state.callList().lines().get(position - 1);
        Seat seat = state.seat(position);
        return new Detail.Line(
                position,
                Detail.Status.of(seat),
                seat.at() == null ? null : How.valueOf(seat.how().name()),
                seat.post(),
                seat.cause() == null ? null : seat.cause().name(),
                seat.at(),
                line.guest(),
                state.deferral(position),
                inCharge ? line.intern() : null);
    }
}
