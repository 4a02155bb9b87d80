package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.RepairPlan.Lost;
import fr.amphi.amphitheatre.RepairPlan.Offered;
import fr.amphi.amphitheatre.RepairPlan.Placed;
import fr.amphi.amphitheatre.RepairPlan.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes one {@link RepairPlan}: a pass over the turns as they were had, to know when each post
 * ran out, then one over the corrected turns, in which everybody keeps what they can.
 */
final class Planning {

    private static final int NEVER = Integer.MAX_VALUE;

    private final State state;
    private final Correction correction;
    private final Corrected corrected;
    private final TurnOrder order;
    private final RanOut before;
    private final int[] left;
    private final List<Placed> kept = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Offered> offered = new ArrayList<>();
    private int replayFrom = NEVER;

    Planning(State state, Correction correction) {
        this.state = state;
        this.correction = correction;
        this.corrected = Corrected.of(state, correction);
        this.order = new TurnOrder(state, corrected.callList());
        this.before = new RanOut(state, order);
        this.left = new int[state.offer().clusters()];
        Arrays.setAll(left, corrected.offer()::capacity);
    }

    RepairPlan plan() {
        order.outside().forEach(at -> settle(at, NEVER, List.of()));
        order.gone().forEach(at -> lose(at, Why.NOT_CALLED));
        callEverybody();
        int from = correction instanceof Correction.Rerun(int position) ? position : replayFrom;
        if (from == NEVER) {
            return new RepairPlan(state.version(), kept, lost, offered, 0, List.of());
        }
        List<Placed> again = order.again(from).stream().map(this::placed).toList();
        return new RepairPlan(state.version(), kept, lost, offered, from, again);
    }

    private void callEverybody() {
        List<Integer> newcomers = corrected.newcomers(state, order.farthest());
        int next = 0;
        for (int turn = 0; turn < order.corrected().size(); turn++) {
            int at = order.corrected().get(turn);
            while (next < newcomers.size() && newcomers.get(next) < order.moved(at)) {
                meet(newcomers.get(next++), before::ranOut);
            }
            int had = before.turnOf(at);
            settle(at, turn, wished(at, cluster -> before.ranOut(cluster, had)));
        }
        if (state.stage() == Stage.CLOSED) {
            newcomers.subList(next, newcomers.size()).forEach(it -> meet(it, _ -> true));
        }
    }

    /** A turn, or with no turn a decision outside the order, which no call brings back. */
    private void settle(int at, int turn, List<String> posts) {
        Why why = whyLost(at, turn);
        if (why != null) {
            lose(at, why);
        } else {
            stand(at, posts);
        }
        boolean wrong = why == null ? !posts.isEmpty() : why.isForWantOfAPost();
        if (wrong && turn != NEVER) {
            replayFrom = Math.min(replayFrom, order.positionFor(turn));
        }
    }

    private @Nullable Why whyLost(int at, int turn) {
        String post = state.seat(at).post();
        if (post == null) {
            return null;
        }
        if (order.moved(at) == 0) {
            return Why.NOT_CALLED;
        }
        if (correction instanceof Correction.Cancellation(String intern)
                && intern.equals(state.callList().internAt(at))) {
            return Why.CANCELLED;
        }
        if (correction instanceof Correction.Rerun(int position)
                && turn != NEVER
                && turn >= order.before(position)) {
            return Why.RUN_AGAIN;
        }
        if (corrected.offer().isWithdrawn(post)) {
            return Why.WITHDRAWN;
        }
        boolean room = !state.seat(at).takesPlace() || left[state.offer().clusterOf(post)] > 0;
        return room ? null : Why.NO_PLACE;
    }

    private void stand(int at, List<String> posts) {
        Seat seat = state.seat(at);
        if (!posts.isEmpty()) {
            String intern = state.callList().internAt(at);
            offered.add(new Offered(order.moved(at), intern, seat.post(), posts));
        } else if (seat.post() != null) {
            kept.add(placed(at));
        }
        if (seat.takesPlace()) {
            left[state.offer().clusterOf(String.valueOf(seat.post()))]--;
        }
    }

    private void lose(int at, Why why) {
        if (state.seat(at).post() != null) {
            lost.add(new Lost(placed(at), why));
        }
    }

    /** Who comes before turns that were had without them; no post was theirs to see yet. */
    private void meet(int position, IntPredicate unseen) {
        List<String> posts = free(IntStream.range(0, state.offer().posts().size()), unseen);
        if (!posts.isEmpty() || state.stage() == Stage.CLOSED) {
            String intern = corrected.callList().internAt(position);
            offered.add(new Offered(position, intern, null, posts));
            replayFrom = Math.min(replayFrom, position);
        }
    }

    /** Posts free now that were not, above the one held where there is a list to say so. */
    private List<String> wished(int at, IntPredicate unseen) {
        WishList list = state.wishes(at);
        if (list.count() == 0 || !list.readable()) {
            return free(IntStream.range(0, state.offer().posts().size()), unseen);
        }
        String post = state.seat(at).post();
        int held = post == null ? -1 : state.offer().index().of(post);
        IntStream above = Arrays.stream(list.compiled(state.offer().index()));
        return free(above.takeWhile(wish -> held < 0 || wish != held), unseen);
    }

    private List<String> free(IntStream posts, IntPredicate unseen) {
        return posts.filter(post -> post >= 0 && isFree(post, unseen))
                .mapToObj(post -> state.offer().posts().get(post).post())
                .toList();
    }

    private boolean isFree(int post, IntPredicate unseen) {
        int cluster = state.offer().clusterAt(post);
        return left[cluster] > 0 && unseen.test(cluster);
    }

    private Placed placed(int at) {
        String post = String.valueOf(state.seat(at).post());
        return new Placed(order.moved(at), state.callList().internAt(at), post);
    }
}
