package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the rules over sectors keep one intern from at one moment, and why. */
final class Bounds {

    private final State state;
    private final Tally tally;
    private final int position;
    private final long forbidden;
    private final int within;

    private Bounds(State state, Tally tally, int position, int within) {
        this.state = state;
        this.tally = tally;
        this.position = position;
        this.forbidden = tally.forbidden(position);
        this.within = within;
    }

    /** In the middle of a pass. */
    static Bounds at(State state, Tally tally, int position) {
        return new Bounds(state, tally, position, tally.restriction(position));
    }

    /** Were it the intern's turn now. */
    static Bounds ofChoice(State state, int position) {
        return at(state, tally(state, position), position);
    }

    /** Of a placement outside the order, which need not fill any sector. */
    static Bounds ofPlacement(State state, int position) {
        return new Bounds(state, tally(state, position), position, Tally.ANYWHERE);
    }

    boolean allow(String post) {
        return tally.allows(state.offer().clusterOf(post), forbidden, within);
    }

    /** Whether an open post stays so, whatever that many others choose before. */
    boolean stayOpen(String post, int before) {
        int cluster = state.offer().clusterOf(post);
        return allow(post) && tally.staysAllowed(position, cluster, before);
    }

    /** Why the rules keep the intern from a post on offer; null when they do not. */
    @Nullable Refusal refusal(String post) {
        return allow(post) ? null : why(post);
    }

    private Refusal why(String post) {
        Blocking blocking = state.lists().blocking();
        int kind = blocking.kindOf(state.offer().clusterOf(post));
        long against = blocking.sectorsOf(kind) & forbidden;
        if (against == 0) {
            int set = restricting(blocking, blocking.fills(kind));
            return BlockedPost.toFill(
                    post, blocking.inSet(set), tally.places(set), tally.toChoose(set));
        }
        int number = Long.numberOfTrailingZeros(against);
        BlockingRule rule = blocking.rules().get(number);
        return rule.most() == null
                ? BlockedPost.barred(post, rule)
                : BlockedPost.quota(post, rule, rule.most(), tally.taken(number));
    }

    /** The first set of sectors, of those that bind, which the post is not in. */
    private int restricting(Blocking blocking, int fills) {
        int so = Tally.ANYWHERE;
        for (int set = 1; set < blocking.sets(); set++) {
            so = tally.narrowed(position, so, set);
            if (!Tally.isWithin(fills, so)) {
                return set;
            }
        }
        throw new IllegalStateException("nothing restricts the intern");
    }

    private static Tally tally(State state, int position) {
        if (state.lists().blocking().isEmpty()) {
            return Tally.NONE;
        }
        int[] calls = Calls.toChoose(state);
        boolean called = Arrays.stream(calls).anyMatch(at -> at == position);
        Tally tally =
                new Tally(
                        state,
                        called
                                ? calls
                                : IntStream.concat(Arrays.stream(calls), IntStream.of(position))
                                        .toArray());
        Seat seat = state.seat(position);
        if (seat.takesPlace() && seat.post() != null) {
            tally.forget(position, state.offer().clusterOf(seat.post()));
        }
        return tally;
    }
}
