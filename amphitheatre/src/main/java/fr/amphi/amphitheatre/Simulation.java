package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the wish lists would give if everyone still to choose were called now: one pass over bare
 * arrays in the order of the calls, the rule that {@link Command.LetWishListsChoose} applies.
 */
public final class Simulation {

    private final State state;
    private final int[] calls;
    private final int tried;
    private final int[] triedWishes;
    private final int[] obtained;

    private Simulation(State state, int tried, int[] triedWishes) {
        this.state = state;
        this.calls = Calls.toChoose(state);
        this.tried = tried;
        this.triedWishes = triedWishes;
        this.obtained = run();
    }

    /** With the wish lists as they are. */
    public static Simulation of(State state) {
        return new Simulation(state, 0, new int[0]);
    }

    /** As if the intern had ranked these wishes; those for posts not on offer have no effect. */
    public static Simulation trying(State state, int position, List<String> wishes) {
        Offer.Index index = state.offer().index();
        return new Simulation(state, position, wishes.stream().mapToInt(index::of).toArray());
    }

    /** Which wish would be obtained, from 1; 0: none, or the intern is not going to be called. */
    public int orderObtained(int position) {
        return obtained[position - 1];
    }

    /** The post that would be obtained; null: none. */
    public @Nullable String postObtained(int position) {
        int order = orderObtained(position);
        return order == 0 ? null : postAt(wishesOf(position)[order - 1]).post();
    }

    /** How things stand for each wish of an intern, in their order. */
    public List<WishStanding> standings(int position) {
        int[] wanted = wantedBefore(position);
        Bounds now = Bounds.ofChoice(state, position);
        Bounds then = boundsAtTurnOf(position);
        List<WishStanding> standings = new ArrayList<>();
        for (int post : wishesOf(position)) {
            if (post >= 0) {
                String id = postAt(post).post();
                int wantedByBetter = wanted[state.offer().clusterAt(post)];
                standings.add(standing(id, wantedByBetter, WishStanding.Block.of(id, now, then)));
            }
        }
        return standings;
    }

    /** How likely the intern is to obtain what the simulation says. */
    public Likelihood likelihood(int position) {
        String post = postObtained(position);
        if (post == null) {
            return Likelihood.UNCERTAIN;
        }
        int left = state.left(post);
        int before = state.before(position);
        if (left > before && Bounds.ofChoice(state, position).stayOpen(post, before)) {
            return Likelihood.SURE;
        }
        int wanted = wantedBefore(position)[state.offer().clusterOf(post)];
        return left > wanted ? Likelihood.PROBABLE : Likelihood.UNCERTAIN;
    }

    private WishStanding standing(
            String post, int wantedByBetter, WishStanding.@Nullable Block blocked) {
        Positions takers = state.takersOf(post);
        int left = state.left(post);
        Integer takenBy = left > 0 || takers.isEmpty() ? null : (Integer) takers.last();
        return new WishStanding(post, left, wantedByBetter, takenBy, blocked);
    }

    private int[] run() {
        Tally tally = new Tally(state, calls);
        int[] orders = new int[state.callList().size()];
        for (int position : calls) {
            orders[position - 1] = choose(tally, position);
        }
        return orders;
    }

    /** The first wish that is free and not blocked takes its place; its order, 0 without one. */
    private int choose(Tally tally, int position) {
        int[] wishes = wishesOf(position);
        long forbidden = tally.forbidden(position);
        int within = tally.restriction(position);
        tally.leaves(position);
        for (int i = 0; i < wishes.length; i++) {
            int cluster = wishes[i] < 0 ? -1 : state.offer().clusterAt(wishes[i]);
            if (cluster >= 0
                    && tally.left(cluster) > 0
                    && tally.allows(cluster, forbidden, within)) {
                tally.takes(position, cluster);
                return i + 1;
            }
        }
        return 0;
    }

    private Bounds boundsAtTurnOf(int position) {
        if (state.rules().isEmpty() || IntStream.of(calls).noneMatch(at -> at == position)) {
            return Bounds.ofChoice(state, position);
        }
        Tally tally = new Tally(state, calls);
        for (int i = 0; calls[i] != position; i++) {
            choose(tally, calls[i]);
        }
        return Bounds.at(state, tally, position);
    }

    /** By cluster: how many of those called before the intern list a post of it. */
    private int[] wantedBefore(int position) {
        int[] wanted = new int[state.offer().clusters()];
        int[] countedFor = new int[wanted.length];
        for (int i = 0; i < calls.length && calls[i] != position; i++) {
            for (int post : wishesOf(calls[i])) {
                int cluster = post < 0 ? -1 : state.offer().clusterAt(post);
                if (cluster >= 0 && countedFor[cluster] != calls[i]) {
                    countedFor[cluster] = calls[i];
                    wanted[cluster]++;
                }
            }
        }
        return wanted;
    }

    private int[] wishesOf(int position) {
        return position == tried
                ? triedWishes
                : state.wishes(position).compiled(state.offer().index());
    }

    private OfferedPost postAt(int index) {
        return state.offer().posts().get(index);
    }
}
