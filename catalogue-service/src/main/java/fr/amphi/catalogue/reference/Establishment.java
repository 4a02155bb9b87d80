package fr.amphi.catalogue.reference;

import org.jspecify.annotations.Nullable;

/**
 * A site that trains interns.
 *
 * @param finess number of the site, 9 characters
 * @param legal FINESS number of the legal entity
 * @param region slug
 * @param lat degrees, null where no public source places it
 * @param lon degrees
 */
public record Establishment(
        String finess,
        String legal,
        String name,
        String city,
        String region,
        @Nullable Double lat,
        @Nullable Double lon) {}
