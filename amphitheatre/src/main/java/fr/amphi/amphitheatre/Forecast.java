package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which posts may stay empty if the wish lists stay as they are; counts only, nobody's wishes.
 *
 * @param toChoose interns still to choose
 * @param undecided those of them whose list gives nothing: they may take whatever is left
 * @param placesLeft see {@link State#placesLeft}
 * @param posts in the order they were offered, withdrawn ones left out
 */
public record Forecast(int toChoose, int undecided, int placesLeft, List<Post> posts) {

    public Forecast {
        posts = List.copyOf(posts);
    }

    /**
     * One post's prospects; posts linked to each other share places, wishes and prospects.
     *
     * @param left places free now
     * @param wantedBy interns still to choose who list it
     * @param leftByWishes places that the wish lists leave free
     * @param stayEmpty how likely one of its places stays empty; null: the wishes fill it
     */
    public record Post(
            String post,
            int left,
            int wantedBy,
            int leftByWishes,
            @Nullable Likelihood stayEmpty) {}

    public static Forecast of(State state) {
        Offer offer = state.offer();
        Simulation simulation = Simulation.of(state);
        int[] given = new int[offer.clusters()];
        int[] wanted = new int[given.length];
        int undecided = 0;
        for (int position : state.toChoose()) {
            String obtained = simulation.postObtained(position);
            if (obtained == null) {
                undecided++;
            } else {
                given[offer.clusterOf(obtained)]++;
            }
            count(state, position, wanted);
        }
        return new Forecast(
                state.toChoose().size(),
                undecided,
                state.placesLeft(),
                posts(state, undecided, given, wanted));
    }

    /** A post's own prospects; empty when it is not on offer or withdrawn. */
    public Optional<Post> of(String post) {
        return posts.stream().filter(p -> p.post().equals(post)).findFirst();
    }

    /** Places that stay empty whatever is chosen. */
    public int surelyEmpty() {
        return Math.max(0, placesLeft - toChoose);
    }

    private static void count(State state, int position, int[] wanted) {
        state.wishes(position).posts().stream()
                .filter(state.offer()::has)
                .mapToInt(state.offer()::clusterOf)
                .distinct()
                .forEach(cluster -> wanted[cluster]++);
    }

    private static List<Post> posts(State state, int undecided, int[] given, int[] wanted) {
        int toChoose = state.toChoose().size();
        List<Post> posts = new ArrayList<>();
        for (OfferedPost offered : state.offer().posts()) {
            if (!state.offer().isWithdrawn(offered.post())) {
                int cluster = state.offer().clusterOf(offered.post());
                int left = state.left(cluster);
                int after = left - given[cluster];
                Likelihood empty = stayEmpty(left, after, toChoose, undecided);
                posts.add(new Post(offered.post(), left, wanted[cluster], after, empty));
            }
        }
        return posts;
    }

    private static @Nullable Likelihood stayEmpty(
            int left, int after, int toChoose, int undecided) {
        if (after == 0) {
            return null;
        }
        if (left > toChoose) {
            return Likelihood.SURE;
        }
        return after > undecided ? Likelihood.PROBABLE : Likelihood.UNCERTAIN;
    }
}
