package fr.amphi.identity.account;

import fr.amphi.contracts.Role;
import java.util.List;

/** Facts of an account; its names are sealed in them. */
public sealed interface AccountEvent {

    /**
     * @param key names the key of {@code sealed}
     * @param sealed names and sign-in name, encrypted, Base64
     * @param direct the password was given with the request, and kept nowhere
     */
    record AccountCreated(
            String key,
            String sealed,
            List<Role> roles,
            List<String> cells,
            List<String> finess,
            boolean direct)
            implements AccountEvent {}

    /** The account is an intern's in a campaign. */
    record AccountTied(String campaign, String pseudonym) implements AccountEvent {}

    /** Keycloak has the account. */
    record AccountProvisioned() implements AccountEvent {}

    /** Keycloak refused the account for good. */
    record AccountFailed(String why) implements AccountEvent {}
}
