package fr.amphi.amphitheatre;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one intern had before them at one version: read off that state, without names and without
 * other people's wishes.
 *
 * @param position of the intern
 * @param placed other interns who hold a post
 * @param postsLeft posts with a place free
 * @param placesLeft places free over all posts
 * @param readable false when the wish list of that moment can no longer be read
 * @param wishes in the intern's order
 */
public record Prospect(
        int position,
        int placed,
        int postsLeft,
        int placesLeft,
        boolean readable,
        List<Wish> wishes) {

    public Prospect {
        wishes = List.copyOf(wishes);
    }

    /** How a wish stood. */
    public enum Standing {
        FREE,
        /** Free, but a rule over its sector kept the intern from it. */
        BLOCKED,
        TAKEN,
        WITHDRAWN,
        NOT_OFFERED
    }

    /**
     * One wish.
     *
     * @param order from 1
     * @param left places free
     * @param takers positions that had taken a place of it, or of a post linked to it, in the order
     *     they took
     */
    public record Wish(int order, String post, Standing standing, int left, List<Integer> takers) {

        public Wish {
            takers = List.copyOf(takers);
        }
    }

    public static Prospect of(State state, int position) {
        List<String> posts = state.wishes(position).posts();
        Bounds bounds = Bounds.ofChoice(state, position);
        return new Prospect(
                position,
                state.chosen() - (state.seat(position).post() == null ? 0 : 1),
                postsLeft(state),
                state.placesLeft(),
                state.wishes(position).readable(),
                IntStream.range(0, posts.size())
                        .mapToObj(i -> wish(state, bounds, i + 1, posts.get(i)))
                        .toList());
    }

    private static int postsLeft(State state) {
        return Math.toIntExact(
                state.offer().posts().stream().filter(p -> state.left(p.post()) > 0).count());
    }

    private static Wish wish(State state, Bounds bounds, int order, String post) {
        if (!state.offer().has(post)) {
            return new Wish(order, post, Standing.NOT_OFFERED, 0, List.of());
        }
        int left = state.left(post);
        return new Wish(order, post, standing(state, bounds, post, left), left, state.takers(post));
    }

    private static Standing standing(State state, Bounds bounds, String post, int left) {
        if (state.offer().isWithdrawn(post)) {
            return Standing.WITHDRAWN;
        }
        if (left == 0) {
            return Standing.TAKEN;
        }
        return bounds.allow(post) ? Standing.FREE : Standing.BLOCKED;
    }
}
