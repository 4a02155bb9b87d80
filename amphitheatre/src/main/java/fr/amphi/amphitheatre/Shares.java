package fr.amphi.amphitheatre;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this amphitheatre shares with others, and the choice that waits for its reservations.
 *
 * @param posts by post, what a place of it is reserved in
 * @param pending the choice that waits; null when none does
 * @param asking version of the event that asked for it; 0 when none does
 */
record Shares(
        Map<String, List<String>> posts,
        Set<String> interns,
        Event.@Nullable ChoiceAsked pending,
        long asking) {

    static final Shares NONE = new Shares(Map.of(), Set.of(), null, 0);

    Shares plus(Event.SharingDeclared more) {
        Map<String, List<String>> allPosts = new HashMap<>(posts);
        more.posts().forEach(post -> allPosts.put(post.post(), post.places()));
        Set<String> allInterns = new HashSet<>(interns);
        allInterns.addAll(more.interns());
        return new Shares(allPosts, allInterns, pending, asking);
    }

    Shares asking(Event.ChoiceAsked asked, long version) {
        return new Shares(posts, interns, asked, version);
    }

    Shares settled() {
        return pending == null ? this : new Shares(posts, interns, null, 0);
    }

    /** Whether something has to be reserved before the post is given to the intern. */
    boolean concerns(String intern, @Nullable String post) {
        return interns.contains(intern) || (post != null && posts.containsKey(post));
    }
}
