package fr.amphi.kit.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a pseudonym is, in one campaign.
 *
 * @param person random identifier across campaigns; the key of the person's data carries its name
 * @param username sign-in name, null when the person has no account
 * @param internId as in the imported files
 * @param pools codes, such as {@code LYON.DSM24.SOCLE}
 */
public record Person(
        String pseudonym,
        String person,
        @Nullable String username,
        String campaign,
        String internId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        List<String> pools) {

    public Person {
        pools = List.copyOf(pools);
    }
}
