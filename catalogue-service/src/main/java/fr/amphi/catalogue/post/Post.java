package fr.amphi.catalogue.post;

import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A training ground on offer for one semester.
 *
 * @param post identifier, unique in its campaign; any printable characters
 * @param subdivision upper-case slug of the perimeter whose interns choose it
 * @param specialties national diploma codes of those who may choose it
 * @param finess number of the site, 9 characters
 * @param siimop number of the training ground or of the trainer's practice
 * @param head head of service, as the published list names them
 * @param tags sectors that blocking rules speak of
 * @param linkedTo posts that lose a place when this one does
 */
public record Post(
        String post,
        String subdivision,
        List<String> specialties,
        List<Phase> phases,
        String establishment,
        String unit,
        int places,
        @Nullable String finess,
        @Nullable String siimop,
        @Nullable String head,
        @Nullable String city,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String period,
        List<String> tags,
        List<String> linkedTo) {

    public Post {
        specialties = List.copyOf(specialties);
        phases = List.copyOf(phases);
        tags = List.copyOf(tags);
        linkedTo = List.copyOf(linkedTo);
    }

    Post withPlaces(int changed) {
        return new Post(
                post,
                subdivision,
                specialties,
                phases,
                establishment,
                unit,
                changed,
                finess,
                siimop,
                head,
                city,
                lat,
                lon,
                period,
                tags,
                linkedTo);
    }

    /** The pools whose interns may choose it. */
    Stream<Pool> pools(String campaign) {
        return specialties.stream()
                .flatMap(s -> phases.stream().map(p -> new Pool(campaign, subdivision, s, p)));
    }
}
