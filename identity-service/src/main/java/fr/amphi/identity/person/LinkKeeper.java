package fr.amphi.identity.person;

import fr.amphi.identity.account.Account;
import fr.amphi.identity.log.Changes;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.Worker;
import fr.amphi.kit.person.Directory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code identity.links} in step with the log: a reaction of the campaign's owner to its
 * events, safe to repeat, so that a crash between the two only delays it.
 */
@Component
final class LinkKeeper {

    /** What changed since the links were last looked at: version by aggregate. */
    private final Map<String, Long> dirty = new ConcurrentHashMap<>();

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
        changes.listen((id, version) -> {
            dirty.merge(id, version, Math::max);
            worker.wake();
        });
    }

    private void work() {
        if (dirty.isEmpty() || !identities.caughtUp() || !directory.caughtUp()) {
            return;
        }
        Map.copyOf(dirty).forEach(this::account);
        Map.copyOf(dirty).forEach(this::campaign);
    }

    /** An account matters to the campaigns in which it is somebody's. */
    private void account(String id, long version) {
        if (id.startsWith(Account.PREFIX)) {
            identities.awaitHere(id, version);
            identities
                    .account(id)
                    .ifPresent(account ->
                            account.ties().keySet().forEach(c -> dirty.merge(c, 0L, Math::max)));
            dirty.remove(id, version);
        }
    }

    /** Forgotten only once done: a failure is taken up again. */
    private void campaign(String id, long version) {
        if (!id.startsWith(Account.PREFIX) && identities.owns(id)) {
            identities.awaitHere(id, version);
            identities.find(id).ifPresent(links::bringUp);
            dirty.remove(id, version);
        }
    }
}
