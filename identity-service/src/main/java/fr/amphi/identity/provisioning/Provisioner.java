package fr.amphi.identity.provisioning;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.Outcome;
import fr.amphi.identity.account.Account;
import fr.amphi.identity.account.AccountCommand;
import fr.amphi.identity.account.AccountDetails;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignCommand.RecordAccounts;
import fr.amphi.identity.campaign.CampaignEvent.Failure;
import fr.amphi.identity.campaign.PersonDetails;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.log.Changes;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.identity.log.Worker;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.command.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the accounts that the log asks for, in batches, and records what became of them. */
@Component
class Provisioner {

    private static final int BATCH = 200;

    private final Identities identities;
    private final Persons persons;
    private final Commands<IdentityCommand> commands;
    private final Keycloak keycloak;

    Provisioner(
            Identities identities,
            Persons persons,
            Commands<IdentityCommand> commands,
            Keycloak keycloak,
            Changes changes,
            Worker worker) {
        this.identities = identities;
        this.persons = persons;
        this.commands = commands;
        this.keycloak = keycloak;
        if (keycloak.enabled()) {
            worker.every("provisioning", this::work);
            changes.listen((id, version) -> worker.wake());
        }
    }

    private void work() {
        if (!identities.caughtUp()) {
            return;
        }
        identities.campaigns().filter(c -> identities.owns(c.id())).forEach(this::campaign);
        identities
                .accounts()
                .filter(a -> a.pending() && !Objects.requireNonNull(a.created()).direct())
                .filter(a -> identities.owns(a.id()))
                .forEach(this::account);
    }

    private void campaign(Campaign campaign) {
        var open = campaign.accountsToMake();
        for (int from = 0; from < open.size(); from += BATCH) {
            batch(campaign.id(), open.subList(from, Math.min(from + BATCH, open.size())));
        }
    }

    private void batch(String campaign, List<Registration> interns) {
        var users = new LinkedHashMap<String, KeycloakUser>();
        var failed = new ArrayList<Failure>();
        for (var intern : interns) {
            persons.details(intern)
                    .filter(details -> details.email() != null)
                    .ifPresentOrElse(
                            details -> users.put(intern.pseudonym(), user(details)),
                            () -> failed.add(new Failure(intern.pseudonym(), "personne effacée")));
        }
        var refused =
                users.isEmpty()
                        ? java.util.Map.<String, String>of()
                        : keycloak.make(List.copyOf(users.values()));
        var made = new ArrayList<String>();
        users.forEach((pseudonym, user) -> {
            var why = refused.get(user.username());
            if (why == null) {
                made.add(pseudonym);
            } else {
                failed.add(new Failure(pseudonym, why));
            }
        });
        settle(campaign, IdentityCommand.of(new RecordAccounts(made, failed)));
    }

    private static KeycloakUser user(PersonDetails details) {
        var email = Objects.requireNonNull(details.email());
        return KeycloakUser.of(
                new AccountDetails(
                        email.toLowerCase(Locale.ROOT),
                        details.givenName(),
                        details.familyName(),
                        email),
                Set.of(Role.INTERN),
                Set.of(),
                Set.of());
    }

    private void account(Account account) {
        var created = Objects.requireNonNull(account.created());
        var failure =
                persons.details(account)
                        .map(names ->
                                KeycloakUser.of(
                                        names, created.roles(), created.cells(), created.finess()))
                        .map(user -> keycloak.make(List.of(user)).get(user.username()))
                        .orElse(null);
        settle(account.id(), IdentityCommand.of(new AccountCommand.Record(failure)));
    }

    /** Recording twice records once: only what is still open is recorded. */
    private void settle(String aggregateId, IdentityCommand command) {
        if (commands.reactions().give(UUID.randomUUID(), aggregateId, command)
                instanceof Outcome.Recorded recorded) {
            identities.awaitHere(aggregateId, recorded.version());
        }
    }
}
