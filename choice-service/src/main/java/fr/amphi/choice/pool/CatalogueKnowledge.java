package fr.amphi.choice.pool;

import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The posts of one campaign and every change made to them, in the catalogue's order. */
final class CatalogueKnowledge {

    private final Map<String, KnownPost> posts = new LinkedHashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    void on(Change change) {
        changes.add(change);
        switch (change.what()) {
            case PostOpened o -> opened(o);
            case PostWithdrawn w -> posts.computeIfPresent(w.post(), (k, p) -> p.withdraw());
            case PlacesChanged c ->
                    posts.computeIfPresent(c.post(), (k, p) -> p.withPlaces(c.places()));
        }
    }

    private void opened(PostOpened post) {
        posts.put(post.post(), new KnownPost(post, post.places(), false));
        for (String other : post.linkedTo()) {
            links.computeIfAbsent(post.post(), k -> new LinkedHashSet<>()).add(other);
            links.computeIfAbsent(other, k -> new LinkedHashSet<>()).add(post.post());
        }
    }

    Optional<KnownPost> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    List<KnownPost> all() {
        return List.copyOf(posts.values());
    }

    /** The post and all that lose a place with it; links hold both ways and onwards. */
    Set<String> cluster(String post) {
        if (!links.containsKey(post)) {
            return Set.of(post);
        }
        Set<String> found = new LinkedHashSet<>(Set.of(post));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            links.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return Collections.unmodifiableSet(found);
    }

    /** Times never go back within a campaign, so the end of the list is enough to look at. */
    List<Change> since(Instant mark) {
        int from = changes.size();
        while (from > 0 && !changes.get(from - 1).at().isBefore(mark)) {
            from--;
        }
        return List.copyOf(changes.subList(from, changes.size()));
    }

    Optional<Change> last(String post) {
        return changes.reversed().stream().filter(c -> c.post().equals(post)).findFirst();
    }
}
