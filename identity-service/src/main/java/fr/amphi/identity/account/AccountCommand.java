package fr.amphi.identity.account;

import fr.amphi.contracts.Role;
import fr.amphi.identity.account.AccountEvent.AccountTied;
import fr.amphi.kit.command.Incidental;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an account. */
public sealed interface AccountCommand {

    /**
     * Makes an account, or ties an existing one to an intern.
     *
     * @param details SHA-256 of the names, in hex
     * @param tie the intern whose account it is
     */
    record Create(
            String details,
            List<Role> roles,
            List<String> cells,
            List<String> finess,
            boolean direct,
            @Nullable AccountTied tie,
            @Incidental String key,
            @Incidental String sealed)
            implements AccountCommand {}

    /**
     * What became of it in Keycloak.
     *
     * @param failure null when it is there
     */
    record Record(@Nullable String failure) implements AccountCommand {}
}
