package fr.amphi.demo.region;

import org.jspecify.annotations.Nullable;

/**
 * A real hospital, as the catalogue knows it.
 *
 * @param lat degrees; null where no public source places it
 */
public record Establishment(
        String finess, String name, String city, @Nullable Double lat, @Nullable Double lon) {}
