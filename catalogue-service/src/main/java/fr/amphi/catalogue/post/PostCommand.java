package fr.amphi.catalogue.post;

import java.util.List;

/** What may be asked of the posts of a campaign. */
public sealed interface PostCommand {

    /** Opens all of them or none; those already open in the same words change nothing. */
    record OpenPosts(List<Post> posts, String reason) implements PostCommand {
        public OpenPosts {
            posts = List.copyOf(posts);
        }
    }

    record WithdrawPost(String post, String reason) implements PostCommand {}

    /**
     * @param places zero or more
     */
    record ChangePlaces(String post, int places, String reason) implements PostCommand {}
}
