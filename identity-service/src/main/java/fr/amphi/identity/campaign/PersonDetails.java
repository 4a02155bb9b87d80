package fr.amphi.identity.campaign;

import org.jspecify.annotations.Nullable;

/** Who an intern is: what is sealed under the person's key. */
public record PersonDetails(
        String internId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String situation) {}
