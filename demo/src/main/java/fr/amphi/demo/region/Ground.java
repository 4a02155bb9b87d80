package fr.amphi.demo.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where interns of a pool could be trained.
 *
 * @param weight how many of the places it gets, beside the others
 */
record Ground(
        String establishment,
        String unit,
        @Nullable String finess,
        @Nullable String head,
        String city,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> tags,
        double weight,
        double renown) {

    Post post(String id, String siimop, PoolCode pool, int places) {
        return new Post(
                id,
                pool,
                establishment,
                unit,
                places,
                finess,
                siimop,
                head,
                city,
                lat,
                lon,
                tags,
                renown + 0.8 * Chance.of("renown", id).gaussian());
    }
}
