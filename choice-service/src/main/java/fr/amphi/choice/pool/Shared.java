package fr.amphi.choice.pool;

import java.util.List;
import java.util.Map;

/**
 * What a pool shares with others of its campaign that have a call list.
 *
 * @param posts by post, all that lose a place with it, in whatever pool, in order
 * @param interns pseudonyms, also on the call list of another pool
 */
public record Shared(Map<String, List<String>> posts, List<String> interns) {

    public Shared {
        posts = Map.copyOf(posts);
        interns = List.copyOf(interns);
    }

    /** Whether the two would give the same place or place the same intern. */
    public boolean meets(Shared other) {
        return interns.stream().anyMatch(other.interns::contains)
                || posts.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(post ->
                                other.posts.values().stream().anyMatch(all -> all.contains(post)));
    }
}
