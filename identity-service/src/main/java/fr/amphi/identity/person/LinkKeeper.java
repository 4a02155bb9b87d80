package fr.amphi.identity.person;

import fr.amphi.identity.account.Account;
import fr.amphi.identity.log.Changes;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.Worker;
import fr.amphi.kit.person.Directory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code identity.links} in step with the log: a reaction of the campaign's owner to its
 * events, safe to repeat, so that a crash between the two only delays it.
 */
@Component
final class LinkKeeper {

    private final Set<String> dirty = ConcurrentHashMap.newKeySet();
    private final Identities identities;
    private final Links links;
    private final Directory directory;

    LinkKeeper(
            Changes changes,
            Identities identities,
            Links links,
            Directory directory,
            Worker worker) {
        this.identities = identities;
        this.links = links;
        this.directory = directory;
        worker.every("links", this::work);
        changes.listen(id -> {
            dirty.add(id);
            worker.wake();
        });
    }

    private void work() {
        if (dirty.isEmpty() || !identities.caughtUp() || !directory.caughtUp()) {
            return;
        }
        for (var id : Set.copyOf(dirty)) {
            if (id.startsWith(Account.PREFIX)) {
                dirty.remove(id);
                identities.account(id).ifPresent(account -> dirty.addAll(account.ties().keySet()));
            }
        }
        for (var id : Set.copyOf(dirty)) {
            if (identities.owns(id)) {
                dirty.remove(id);
                bringUp(id);
            }
        }
    }

    private void bringUp(String campaign) {
        try {
            identities.find(campaign).ifPresent(links::bringUp);
        } catch (RuntimeException again) {
            dirty.add(campaign);
            throw again;
        }
    }
}
