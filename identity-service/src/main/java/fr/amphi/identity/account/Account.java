package fr.amphi.identity.account;

import fr.amphi.identity.account.AccountEvent.AccountCreated;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in name, immutable.
 *
 * @param id says nothing about the name
 * @param created null while there is none
 * @param ties pseudonym by campaign
 * @param failure why Keycloak refused it
 */
public record Account(
        String id,
        @Nullable AccountCreated created,
        SortedMap<String, String> ties,
        boolean provisioned,
        @Nullable String failure) {

    /** Ids of accounts begin so; those of campaigns never do. */
    public static final String PREFIX = "account:";

    public static Account none(String id) {
        return new Account(id, null, Collections.emptySortedMap(), false, null);
    }

    /** True while Keycloak must still be told. */
    public boolean pending() {
        return created != null && !provisioned && failure == null;
    }
}
