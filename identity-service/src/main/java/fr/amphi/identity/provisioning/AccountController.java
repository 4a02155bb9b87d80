package fr.amphi.identity.provisioning;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.Refusal;
import fr.amphi.identity.account.AccountCommand;
import fr.amphi.identity.account.AccountEvent.AccountTied;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.identity.person.KnownPersons;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the head of the internship office. */
@RestController
class AccountController {

    private final Commands<IdentityCommand> commands;
    private final Identities identities;
    private final Persons persons;
    private final KnownPersons known;
    private final Keycloak keycloak;
    private final AccountIds ids;
    private final AccountSettings settings;

    AccountController(
            Commands<IdentityCommand> commands,
            Identities identities,
            Persons persons,
            KnownPersons known,
            Keycloak keycloak,
            AccountIds ids,
            AccountSettings settings) {
        this.commands = commands;
        this.identities = identities;
        this.persons = persons;
        this.known = known;
        this.keycloak = keycloak;
        this.ids = ids;
        this.settings = settings;
    }

    /** Makes an account; Keycloak has it a moment later. */
    @PostMapping("/api/identity/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    CommandAnswer create(@RequestBody AccountBody body, Caller caller, HttpServletRequest request) {
        caller.require(Role.ARS_ADMIN);
        var details = body.details();
        var password = body.checkedPassword(settings.demoAccounts());
        var id = ids.of(details.username());
        var roles = body.checkedRoles();
        var cells = body.checkedCells();
        var finess = body.checkedFiness();
        var tie = tie(body.internOf());
        var key = persons.newKey("account");
        var command =
                new AccountCommand.Create(
                        ids.of(details.toString()),
                        roles,
                        cells,
                        finess,
                        password != null,
                        tie,
                        key,
                        persons.seal(key, id, details));
        var recorded = commands.execute(caller, request, id, IdentityCommand.of(command));
        if (password != null && keycloak.enabled()) {
            provision(id, KeycloakUser.of(details, roles, cells, finess), password);
        }
        return CommandAnswer.of(request, recorded);
    }

    /** At once: the password is in no event, so nobody else could do it later. */
    private void provision(String id, KeycloakUser user, String password) {
        try {
            keycloak.make(user, password);
        } catch (KeycloakHttp.Rejected rejected) {
            throw new Refused(Refusal.of("ACCOUNT_REFUSED", "" + rejected.getMessage()));
        } catch (KeycloakHttp.Unavailable down) {
            throw new TryLater(
                    Duration.ofSeconds(5), "Le compte est noté ; Keycloak ne répond pas encore.");
        }
        var unused =
                commands.reactions()
                        .give(
                                UUID.randomUUID(),
                                id,
                                IdentityCommand.of(new AccountCommand.Record(null)));
    }

    private @Nullable AccountTied tie(AccountBody.@Nullable InternOf intern) {
        if (intern == null) {
            return null;
        }
        var campaign = intern.campaign() == null ? "" : intern.campaign();
        var internId = intern.internId() == null ? "" : intern.internId();
        return known.intern(identities.newest(campaign), internId)
                .map(r -> new AccountTied(campaign, r.pseudonym()))
                .orElseThrow(
                        () -> new BadInput("internOf", "Un interne importé dans cette campagne."));
    }
}
