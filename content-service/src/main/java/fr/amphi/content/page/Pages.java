package fr.amphi.content.page;

import fr.amphi.content.page.PageEvent.Published;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The pages of an establishment; immutable.
 *
 * @param current newest revision by slug, withdrawn pages left out
 * @param revisions all of them by slug, oldest first
 */
public record Pages(
        String finess,
        PMap<String, Published> current,
        PMap<String, PVector<Published>> revisions) {

    static Pages none(String finess) {
        return new Pages(finess, HashTreePMap.empty(), HashTreePMap.empty());
    }

    public Optional<Published> page(String slug) {
        return Optional.ofNullable(current.get(slug));
    }

    /** In the order of their slugs. */
    public Stream<Published> all() {
        return current.values().stream().sorted((a, b) -> a.slug().compareTo(b.slug()));
    }

    PVector<Published> revisionsOf(String slug) {
        return revisions.getOrDefault(slug, TreePVector.empty());
    }

    Pages with(Published page) {
        return new Pages(
                finess,
                current.plus(page.slug(), page),
                revisions.plus(page.slug(), revisionsOf(page.slug()).plus(page)));
    }

    Pages without(String slug) {
        return new Pages(finess, current.minus(slug), revisions);
    }
}
