package fr.amphi.identity.account;

import org.jspecify.annotations.Nullable;

/** The names of an account: what is sealed. */
public record AccountDetails(
        String username,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email) {}
