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
 * Computes one {@link RepairPlan}: a pass over the turns as they were had, to know what was within
 * reach at each, then one over the corrected turns, in which everybody keeps what they can.
 */
final class Planning {

    private static final int NEVER = Integer.MAX_VALUE;

    private final State state;
    private final Correction correction;
    private final Corrected corrected;
    private final TurnOrder order;
    private final PlanRules rules;
    private final Seen seen;
    private final Tally tally;
    private final PlanRules.Absent absent;
    private final List<Placed> kept = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Offered> offered = new ArrayList<>();
    private int replayFrom = NEVER;

    Planning(State state, Correction correction) {
        this.state = state;
        this.correction = correction;
        this.corrected = Corrected.of(state, correction);
        this.order = new TurnOrder(state, corrected.callList());
        this.rules = new PlanRules(state, order, corrected.callList());
        this.seen = new Seen(state, order, rules);
        this.tally = rules.corrected(corrected.offer());
        this.absent = rules.absentCorrected();
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
                int position = newcomers.get(next++);
                meet(position, seen.now(position));
            }
            absent.leaveBefore(order.moved(at), tally);
            settle(at, turn, wished(at));
        }
        if (state.stage() == Stage.CLOSED) {
            newcomers.subList(next, newcomers.size()).forEach(it -> meet(it, _ -> false));
        }
    }

    /** A turn, or with no turn a decision outside the order, which no call brings back. */
    private void settle(int at, int turn, List<String> posts) {
        Why why = whyLost(at, turn);
        if (turn != NEVER) {
            tally.leaves(rules.corrected(order.moved(at)));
        }
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
        String post = post(at);
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
        boolean room =
                !state.seat(at).takesPlace() || tally.left(state.offer().clusterOf(post)) > 0;
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
            int cluster = state.offer().clusterOf(String.valueOf(post(at)));
            tally.takes(rules.corrected(order.moved(at)), cluster);
        }
    }

    private void lose(int at, Why why) {
        if (state.seat(at).post() != null) {
            String held = String.valueOf(state.seat(at).post());
            Placed choice = new Placed(order.moved(at), state.callList().internAt(at), held);
            lost.add(new Lost(choice, why));
        }
    }

    /** Who comes before turns that were had without them; no post was theirs to see yet. */
    private void meet(int position, IntPredicate seenThen) {
        absent.leaveBefore(position, tally);
        Leave leave = Leave.of(tally, rules.corrected(position));
        List<String> posts =
                free(IntStream.range(0, state.offer().posts().size()), leave, seenThen);
        if (!posts.isEmpty() || state.stage() == Stage.CLOSED) {
            String intern = corrected.callList().internAt(position);
            offered.add(new Offered(position, intern, null, posts));
            replayFrom = Math.min(replayFrom, position);
        }
    }

    /** Posts within reach now that were not, above the one held where there is a list to say so. */
    private List<String> wished(int at) {
        if (isGivenAnother(at)) {
            return List.of();
        }
        Leave leave = Leave.of(tally, rules.corrected(order.moved(at)));
        WishList list = state.wishes(at);
        if (list.count() == 0 || !list.readable()) {
            return free(IntStream.range(0, state.offer().posts().size()), leave, seen.at(at));
        }
        String post = state.seat(at).post();
        int held = post == null ? -1 : state.offer().index().of(post);
        IntStream above = Arrays.stream(list.compiled(state.offer().index()));
        return free(above.takeWhile(wish -> held < 0 || wish != held), leave, seen.at(at));
    }

    private List<String> free(IntStream posts, Leave leave, IntPredicate seenThen) {
        return posts.filter(post -> post >= 0 && isNew(post, leave, seenThen))
                .mapToObj(post -> state.offer().posts().get(post).post())
                .toList();
    }

    private boolean isNew(int post, Leave leave, IntPredicate seenThen) {
        int cluster = state.offer().clusterAt(post);
        return tally.left(cluster) > 0 && leave.allows(cluster) && !seenThen.test(cluster);
    }

    private boolean isGivenAnother(int at) {
        return correction instanceof Correction.OtherPost(String intern, _)
                && intern.equals(state.callList().internAt(at));
    }

    private @Nullable String post(int at) {
        return correction instanceof Correction.OtherPost(_, String post) && isGivenAnother(at)
                ? post
                : state.seat(at).post();
    }

    private Placed placed(int at) {
        return new Placed(order.moved(at), state.callList().internAt(at), String.valueOf(post(at)));
    }
}
