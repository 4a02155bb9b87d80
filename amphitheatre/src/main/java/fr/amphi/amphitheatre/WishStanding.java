package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * How things stand for one wish.
 *
 * @param left places still free
 * @param wantedByBetter interns to be called before who list it, or a post linked to it, too
 * @param takenBy position that took the last place; null while some are left or none was taken
 * @param blocked by a rule over its sector; null when by none
 */
public record WishStanding(
        String post,
        int left,
        int wantedByBetter,
        @Nullable Integer takenBy,
        @Nullable Block blocked) {

    /**
     * A rule that keeps the intern from the post.
     *
     * @param now it would if the turn were now; false: only once those before have chosen as they
     *     wish at present
     */
    public record Block(boolean now, Refusal why) {

        static @Nullable Block of(String post, Bounds now, Bounds then) {
            Refusal today = now.refusal(post);
            Refusal later = today == null ? then.refusal(post) : today;
            return later == null ? null : new Block(today != null, later);
        }
    }
}
