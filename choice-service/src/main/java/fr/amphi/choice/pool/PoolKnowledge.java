package fr.amphi.choice.pool;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.PublishedEvent.Catalogue;
import fr.amphi.contracts.PublishedEvent.Identity;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What this instance has read of the published events of identity and catalogue. */
public final class PoolKnowledge {

    private final Map<String, CampaignOpened> campaigns = new HashMap<>();
    private final CallLists callLists = new CallLists();
    private final Map<Pool, String> corrections = new HashMap<>();
    private final Map<String, CatalogueKnowledge> catalogues = new HashMap<>();

    /** A fact of identity. */
    public synchronized void on(Identity event) {
        switch (event) {
            case CampaignOpened c -> campaigns.put(c.campaign(), c);
            case CallListPublished p -> callLists.accept(p.list());
            case CallListCorrected c -> {
                corrections.put(c.list().pool(), c.reason());
                callLists.accept(c.list());
            }
        }
    }

    /** A fact of the catalogue, which stands at {@code offset} in its partition. */
    public synchronized void on(UUID id, long offset, Catalogue event) {
        catalogue(campaignOf(event)).on(id, offset, event);
    }

    public synchronized Optional<CampaignOpened> campaign(String campaign) {
        return Optional.ofNullable(campaigns.get(campaign));
    }

    public synchronized Optional<CallList> callList(Pool pool) {
        return callLists.of(pool);
    }

    /** Why the current call list replaced the one before. */
    public synchronized Optional<String> correction(Pool pool) {
        return Optional.ofNullable(corrections.get(pool));
    }

    public synchronized Frozen posts(Pool pool) {
        return catalogue(pool.campaign()).of(pool);
    }

    public synchronized Optional<KnownPost> post(String campaign, String post) {
        return catalogue(campaign).post(post);
    }

    /** Changes to the campaign's posts after an offset of the catalogue, oldest first. */
    public synchronized List<Change> changesSince(String campaign, long offset) {
        return catalogue(campaign).since(offset);
    }

    /** Pools that have a call list or a post, by code. */
    public synchronized List<Pool> pools(String campaign) {
        TreeSet<Pool> pools = new TreeSet<>(Comparator.comparing(Pool::code));
        callLists.pools().stream().filter(p -> p.campaign().equals(campaign)).forEach(pools::add);
        catalogue(campaign).all().stream().flatMap(p -> poolsOf(p.opened())).forEach(pools::add);
        return List.copyOf(pools);
    }

    private static Stream<Pool> poolsOf(PostOpened o) {
        return o.specialties().stream()
                .flatMap(s ->
                        o.phases().stream()
                                .map(p -> new Pool(o.campaign(), o.subdivision(), s, p)));
    }

    private CatalogueKnowledge catalogue(String campaign) {
        return catalogues.computeIfAbsent(campaign, c -> new CatalogueKnowledge());
    }

    private static String campaignOf(Catalogue event) {
        return switch (event) {
            case PostOpened o -> o.campaign();
            case PostWithdrawn w -> w.campaign();
            case PlacesChanged c -> c.campaign();
        };
    }

    /** Hands an event to the part that knows it; events of other topics are not for here. */
    public void on(UUID id, long offset, PublishedEvent event) {
        switch (event) {
            case Identity i -> on(i);
            case Catalogue c -> on(id, offset, c);
            case PublishedEvent.Choice c -> {}
            case PublishedEvent.Notification n -> {}
            case PublishedEvent.Content c -> {}
        }
    }
}
