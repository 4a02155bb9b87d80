package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post on offer in one amphitheatre.
 *
 * @param tags sectors and other marks that rules speak of
 * @param places of the post; what other amphitheatres gave of them is told by events of its own
 * @param linkedTo posts that lose a place when this one does; links hold both ways and onwards,
 *     those to posts not on offer here are ignored
 */
public record OfferedPost(
        String post,
        String establishment,
        String unit,
        @Nullable String finess,
        @Nullable String city,
        List<String> tags,
        int places,
        List<String> linkedTo) {

    public OfferedPost {
        tags = List.copyOf(tags);
        linkedTo = List.copyOf(linkedTo);
    }

    OfferedPost withPlaces(int changed) {
        return new OfferedPost(post, establishment, unit, finess, city, tags, changed, linkedTo);
    }
}
