package fr.amphi.demo.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a call by wish lists gives: each the first wish that is still free. */
public final class Allocation {

    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    private Allocation(List<Post> posts) {
        posts.forEach(post -> left.put(post.id(), post.places()));
    }

    /**
     * @param called in order; who has no wish still free gets nothing
     * @param wishes by intern id
     */
    public static Allocation of(
            List<Intern> called, List<Post> posts, Map<String, List<String>> wishes) {
        var allocation = new Allocation(posts);
        called.forEach(intern ->
                allocation.choose(intern.id(), wishes.getOrDefault(intern.id(), List.of())));
        return allocation;
    }

    private void choose(String intern, List<String> wishes) {
        wishes.stream()
                .filter(post -> left(post) > 0)
                .findFirst()
                .ifPresent(post -> {
                    left.merge(post, -1, Integer::sum);
                    given.put(intern, post);
                });
    }

    /** Places left of a post. */
    public int left(String post) {
        return left.getOrDefault(post, 0);
    }

    /** Post by intern id. */
    public Map<String, String> given() {
        return Map.copyOf(given);
    }
}
