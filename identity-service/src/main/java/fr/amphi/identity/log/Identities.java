package fr.amphi.identity.log;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Versioned;
import fr.amphi.identity.account.Account;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignEvent;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this instance knows of campaigns and accounts. */
@Component
public final class Identities {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventLog<IdentityCommand, IdentityEvent, IdentityState> log;
    private final Follower<IdentityEvent, IdentityState> follower;
    private final IdentityCodec codec = new IdentityCodec();

    Identities(
            EventLog<IdentityCommand, IdentityEvent, IdentityState> log,
            Follower<IdentityEvent, IdentityState> follower) {
        this.log = log;
        this.follower = follower;
    }

    /**
     * The newest state of a campaign that can be had here: the owner's, where this instance owns
     * it.
     *
     * @param atLeast version the caller has seen, waited for up to 2 s
     * @throws NotFound when nothing was set up under this id
     */
    public Campaign campaign(String id, @Nullable Long atLeast) {
        if (atLeast != null) {
            awaitHere(id, atLeast);
        }
        return newest(id);
    }

    /** The same, whatever the caller has seen. */
    public Campaign newest(String id) {
        if (!log.owns(id) && follower.state(id).isEmpty()) {
            arriving(id);
        }
        return campaigns(log.state(id).or(() -> follower.state(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Cette campagne n'existe pas."));
    }

    /** It may have been opened at its owner a moment ago. */
    private void arriving(String id) {
        try {
            awaitHere(id, 1);
        } catch (TryLater never) {
            throw new NotFound("Cette campagne n'existe pas.");
        }
    }

    /** A campaign, empty when nothing was set up under this id. */
    public Optional<Campaign> find(String id) {
        return campaigns(follower.state(id)).findFirst();
    }

    public Stream<Campaign> campaigns() {
        return follower.aggregates().stream().sorted().flatMap(id -> campaigns(follower.state(id)));
    }

    public Stream<Account> accounts() {
        return follower.aggregates().stream().sorted().flatMap(this::accounts);
    }

    public Optional<Account> account(String id) {
        return accounts(id).findFirst();
    }

    /** True where this instance is to react to the aggregate's events. */
    public boolean owns(String aggregateId) {
        return log.owns(aggregateId);
    }

    /** True once everything that was in the log at the start is known here. */
    public boolean caughtUp() {
        return follower.caughtUp();
    }

    /** The campaign events of an accepted command. */
    public List<CampaignEvent> events(Outcome.Recorded recorded) {
        return recorded.events().stream()
                .map(stored -> codec.decodeLine(stored.bytes()))
                .flatMap(event ->
                        event instanceof IdentityEvent.OfCampaign(var e)
                                ? Stream.of(e)
                                : Stream.empty())
                .toList();
    }

    /** Waits until this instance has folded the version. */
    public void awaitHere(String id, long version) {
        try {
            follower.atLeast(id, version, PATIENCE).join();
        } catch (CompletionException late) {
            throw new TryLater(Duration.ofSeconds(1), "Cette version n'est pas encore connue ici.");
        }
    }

    private Stream<Account> accounts(String id) {
        return follower.state(id).map(Versioned::state).stream()
                .flatMap(state ->
                        state instanceof IdentityState.OfAccount(var account)
                                        && account.created() != null
                                ? Stream.of(account)
                                : Stream.empty());
    }

    private static Stream<Campaign> campaigns(Optional<Versioned<IdentityState>> known) {
        return known.map(Versioned::state).stream()
                .flatMap(state ->
                        state instanceof IdentityState.OfCampaign(var campaign)
                                        && Objects.nonNull(campaign.opening())
                                ? Stream.of(campaign)
                                : Stream.empty());
    }
}
