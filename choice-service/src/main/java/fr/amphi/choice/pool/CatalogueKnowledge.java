package fr.amphi.choice.pool;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.Catalogue;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The posts of one campaign and every change made to them, in the catalogue's order. */
final class CatalogueKnowledge {

    private final Map<String, KnownPost> posts = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long offset = -1;

    void on(UUID event, long at, Catalogue what) {
        if (at <= offset) {
            return;
        }
        offset = at;
        changes.add(new Change(event, at, what));
        switch (what) {
            case PostOpened o -> posts.put(o.post(), new KnownPost(o, o.places(), false));
            case PostWithdrawn w -> posts.computeIfPresent(w.post(), (k, p) -> p.withdraw());
            case PlacesChanged c ->
                    posts.computeIfPresent(c.post(), (k, p) -> p.withPlaces(c.places()));
        }
    }

    Frozen of(Pool pool) {
        return new Frozen(posts.values().stream().filter(p -> p.isFor(pool)).toList(), offset);
    }

    Optional<KnownPost> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    List<KnownPost> all() {
        return List.copyOf(posts.values());
    }

    List<Change> since(long mark) {
        int from = changes.size();
        while (from > 0 && changes.get(from - 1).offset() > mark) {
            from--;
        }
        return List.copyOf(changes.subList(from, changes.size()));
    }
}
