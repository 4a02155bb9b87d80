package fr.amphi.choice.pool;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.PublishedEvent.Catalogue;
import fr.amphi.contracts.PublishedEvent.Identity;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What this instance has read of the published events of identity and catalogue. */
public final class PoolKnowledge {

    private final Map<String, CampaignOpened> campaigns = new HashMap<>();
    private final CallLists callLists = new CallLists();
    private final Map<Pool, String> corrections = new HashMap<>();
    private final Map<String, CatalogueKnowledge> catalogues = new HashMap<>();
    private long revision;

    /** A fact of identity. */
    public synchronized void on(Identity event) {
        revision++;
        switch (event) {
            case CampaignOpened c -> campaigns.put(c.campaign(), c);
            case CallListPublished p -> callLists.accept(p.list());
            case CallListCorrected c -> {
                corrections.put(c.list().pool(), c.reason());
                callLists.accept(c.list());
            }
        }
    }

    /** A fact of the catalogue. */
    public synchronized void on(Change change) {
        revision++;
        catalogue(campaignOf(change.what())).on(change);
    }

    /** Grows with everything read: what was computed at the same revision still holds. */
    public synchronized long revision() {
        return revision;
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

    /** Posts that interns of the pool may choose, withdrawn ones too, in the order they opened. */
    public synchronized List<KnownPost> posts(Pool pool) {
        return catalogue(pool.campaign()).all().stream().filter(p -> p.isFor(pool)).toList();
    }

    public synchronized Optional<KnownPost> post(String campaign, String post) {
        return catalogue(campaign).post(post);
    }

    /** The post and all that lose a place with it, in whatever pool they are. */
    public synchronized Set<String> cluster(String campaign, String post) {
        return catalogue(campaign).cluster(post);
    }

    /** Changes to the campaign's posts from a moment on, oldest first. */
    public synchronized List<Change> changesSince(String campaign, Instant mark) {
        return catalogue(campaign).since(mark);
    }

    /** The last change made to a post. */
    public synchronized Optional<Change> lastChange(String campaign, String post) {
        return catalogue(campaign).last(post);
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
}
