package fr.amphi.identity.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.amphi.contracts.Role;
import fr.amphi.identity.account.AccountDetails;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as Keycloak's admin API takes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeycloakUser(
        String username,
        boolean enabled,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> realmRoles,
        Map<String, List<String>> attributes,
        List<String> requiredActions,
        @Nullable List<Credential> credentials) {

    /** A password in clear, on its way and kept nowhere. */
    record Credential(String type, String value, boolean temporary) {
        @Override
        public String toString() {
            return "Credential[…]";
        }
    }

    /** Somebody who chooses a password at the first sign-in. */
    static KeycloakUser of(
            AccountDetails names,
            Collection<Role> roles,
            Collection<String> cells,
            Collection<String> finess) {
        return new KeycloakUser(
                names.username(),
                true,
                names.email(),
                names.email() != null,
                names.givenName(),
                names.familyName(),
                roles.stream().map(Role::claim).toList(),
                Map.of("cells", List.copyOf(cells), "finess", List.copyOf(finess)),
                List.of("UPDATE_PASSWORD"),
                null);
    }

    /** The same person with a password that can be used at once. */
    KeycloakUser with(String password) {
        return new KeycloakUser(
                username,
                enabled,
                email,
                emailVerified,
                firstName,
                lastName,
                realmRoles,
                attributes,
                List.of(),
                List.of(credential(password)));
    }

    static Credential credential(String password) {
        return new Credential("password", password, false);
    }
}
