package fr.amphi.demo.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training ground on offer: a line of {@code posts.csv}.
 *
 * @param finess null for a practice
 * @param head trainer of a practice, made up; null for a hospital
 * @param renown how much interns like it, in standard deviations; in no file
 */
public record Post(
        String id,
        PoolCode pool,
        String establishment,
        String unit,
        int places,
        @Nullable String finess,
        String siimop,
        @Nullable String head,
        String city,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> tags,
        double renown) {}
