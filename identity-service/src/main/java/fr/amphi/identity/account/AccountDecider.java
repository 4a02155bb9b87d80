package fr.amphi.identity.account;

import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Refusal;
import fr.amphi.identity.account.AccountCommand.Create;
import fr.amphi.identity.account.AccountCommand.Record;
import fr.amphi.identity.account.AccountEvent.AccountCreated;
import fr.amphi.identity.account.AccountEvent.AccountFailed;
import fr.amphi.identity.account.AccountEvent.AccountProvisioned;
import fr.amphi.identity.account.AccountEvent.AccountTied;
import java.util.ArrayList;
import java.util.Collections;
import java.util.TreeMap;

/** Decides what is asked of an account, and folds it. */
public final class AccountDecider {

    private AccountDecider() {}

    public static Decision<AccountEvent> decide(Account account, AccountCommand command) {
        return switch (command) {
            case Create c -> create(account, c);
            case Record c -> record(account, c);
        };
    }

    private static Decision<AccountEvent> create(Account account, Create c) {
        var events = new ArrayList<AccountEvent>();
        if (account.created() == null) {
            events.add(
                    new AccountCreated(
                            c.key(), c.sealed(), c.roles(), c.cells(), c.finess(), c.direct()));
        }
        var tie = c.tie();
        if (tie != null && !tie.pseudonym().equals(account.ties().get(tie.campaign()))) {
            events.add(tie);
        }
        boolean again = account.pending() && c.direct();
        return events.isEmpty() && !again
                ? Decision.refuse(
                        Refusal.of("ACCOUNT_EXISTS", "Ce nom de connexion est déjà pris."))
                : new Decision.Accepted<>(events);
    }

    private static Decision<AccountEvent> record(Account account, Record c) {
        if (!account.pending()) {
            return Decision.accept();
        }
        var failure = c.failure();
        return Decision.accept(
                failure == null ? new AccountProvisioned() : new AccountFailed(failure));
    }

    public static Account evolve(Account a, AccountEvent event) {
        return switch (event) {
            case AccountCreated e -> new Account(a.id(), e, a.ties(), false, null);
            case AccountTied e -> {
                var ties = new TreeMap<>(a.ties());
                ties.put(e.campaign(), e.pseudonym());
                yield new Account(
                        a.id(),
                        a.created(),
                        Collections.unmodifiableSortedMap(ties),
                        a.provisioned(),
                        a.failure());
            }
            case AccountProvisioned e -> new Account(a.id(), a.created(), a.ties(), true, null);
            case AccountFailed e -> new Account(a.id(), a.created(), a.ties(), false, e.why());
        };
    }
}
