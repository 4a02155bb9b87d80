package fr.amphi.catalogue.post;

import fr.amphi.contracts.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post as the public list shows it; members as in {@link Post}. */
record PostLine(
        String post,
        String subdivision,
        List<String> specialties,
        List<Phase> phases,
        String establishment,
        String unit,
        @Nullable String finess,
        @Nullable String siimop,
        @Nullable String head,
        @Nullable String city,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String period,
        int places,
        List<String> tags,
        List<String> linkedTo,
        Posts.State state) {

    static final List<String> HEADERS =
            List.of(
                    "post_id",
                    "specialty",
                    "phase",
                    "subdivision",
                    "establishment",
                    "unit",
                    "places",
                    "finess",
                    "siimop",
                    "head",
                    "city",
                    "lat",
                    "lon",
                    "period",
                    "tags",
                    "linked_to",
                    "state");

    static PostLine of(Posts.Entry entry) {
        var p = entry.post();
        return new PostLine(
                p.post(),
                p.subdivision(),
                p.specialties(),
                p.phases(),
                p.establishment(),
                p.unit(),
                p.finess(),
                p.siimop(),
                p.head(),
                p.city(),
                p.lat(),
                p.lon(),
                p.period(),
                p.places(),
                p.tags(),
                p.linkedTo(),
                entry.state());
    }

    /** In the order of {@link #HEADERS}. */
    List<@Nullable Object> cells() {
        return Arrays.<@Nullable Object>asList(
                post,
                String.join("|", specialties),
                phases.stream().map(Phase::name).collect(Collectors.joining("|")),
                subdivision,
                establishment,
                unit,
                places,
                finess,
                siimop,
                head,
                city,
                lat,
                lon,
                period,
                String.join("|", tags),
                String.join("|", linkedTo),
                state.name());
    }

    /** Codes of the pools whose interns may choose it. */
    List<String> pools() {
        return specialties.stream()
                .flatMap(s -> phases.stream().map(p -> subdivision + "." + s + "." + p))
                .toList();
    }

    /** What a search looks into. */
    String text() {
        return Stream.concat(
                        Stream.of(post, establishment, unit, city, head, finess), tags.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
