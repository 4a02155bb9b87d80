package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Free posts that the rules over sectors keep an intern from, were it their turn now.
 *
 * @param why said of the first of them, as of the others
 * @param posts in the order of the offer
 */
public record BlockedPosts(Refusal why, List<String> posts) {

    public BlockedPosts {
        posts = List.copyOf(posts);
    }

    /** One for each reason. */
    public static List<BlockedPosts> of(State state, int position) {
        if (state.rules().isEmpty()) {
            return List.of();
        }
        Bounds bounds = Bounds.ofChoice(state, position);
        Map<String, Refusal> whys = new LinkedHashMap<>();
        Map<String, List<String>> posts = new LinkedHashMap<>();
        for (OfferedPost post : state.offer().posts()) {
            Refusal why = state.left(post.post()) > 0 ? bounds.refusal(post.post()) : null;
            if (why != null) {
                whys.putIfAbsent(why.detail(), why);
                posts.computeIfAbsent(why.detail(), _ -> new ArrayList<>()).add(post.post());
            }
        }
        return whys.values().stream()
                .map(why -> new BlockedPosts(why, posts.getOrDefault(why.detail(), List.of())))
                .toList();
    }
}
