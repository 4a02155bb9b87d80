package fr.amphi.identity.provisioning;

import fr.amphi.contracts.Role;
import fr.amphi.identity.account.AccountDetails;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as they stand, and how far Keycloak has them. */
@RestController
class AccountListController {

    private final Identities identities;
    private final Persons persons;
    private final Keycloak keycloak;

    AccountListController(Identities identities, Persons persons, Keycloak keycloak) {
        this.identities = identities;
        this.persons = persons;
        this.keycloak = keycloak;
    }

    /**
     * @param username null when erased, like the names
     */
    record Shown(
            @Nullable String username,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            List<String> roles,
            List<String> cells,
            List<String> finess,
            boolean provisioned,
            @Nullable String failure) {}

    /** Every account, and whether it can be used. */
    @GetMapping("/api/identity/accounts")
    List<Shown> all(Caller caller) {
        caller.require(Role.ARS_ADMIN);
        return identities
                .accounts()
                .flatMap(a -> java.util.stream.Stream.ofNullable(shown(a)))
                .toList();
    }

    private @Nullable Shown shown(fr.amphi.identity.account.Account account) {
        var created = account.created();
        if (created == null) {
            return null;
        }
        var names = persons.details(account).orElse(new AccountDetails("", null, null, null));
        return new Shown(
                names.username().isEmpty() ? null : names.username(),
                names.givenName(),
                names.familyName(),
                names.email(),
                created.roles().stream().map(Role::claim).toList(),
                created.cells(),
                created.finess(),
                account.provisioned(),
                account.failure());
    }

    /**
     * @param enabled false where accounts are made by other means
     */
    record Progress(long accounts, long provisioned, long pending, long failed, boolean enabled) {}

    /** How many of a campaign's accounts are made, pending or failed. */
    @GetMapping("/api/identity/campaigns/{campaign}/provisioning")
    Progress progress(@PathVariable String campaign, Caller caller) {
        caller.require(Role.ARS_ADMIN, Role.ARS_MANAGER);
        var state = identities.newest(campaign);
        long pending = state.accountsToMake().size();
        long failed = state.accounts().values().stream().filter(a -> a.failure() != null).count();
        long settled = state.accounts().size();
        return new Progress(
                pending + settled, settled - failed, pending, failed, keycloak.enabled());
    }
}
