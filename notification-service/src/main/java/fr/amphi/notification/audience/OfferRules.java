package fr.amphi.notification.audience;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.OfferChanged;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of the offer is told, with its reason, to everyone who has not chosen yet. Once an
 * amphitheatre is open its own list of posts counts, before that the catalogue.
 */
final class OfferRules {

    /** The choice service's reason when a place went through another post or amphi. */
    private static final String LINKED = "LINKED";

    private final Audience audience;

    OfferRules(Audience audience) {
        this.audience = audience;
    }

    List<Telling> withdrawn(PostWithdrawn e) {
        return catalogue(
                e.campaign(),
                e.post(),
                Kind.POST_WITHDRAWN,
                Facts.none().and("reason", e.reason()));
    }

    List<Telling> changed(PlacesChanged e) {
        return catalogue(
                e.campaign(),
                e.post(),
                Kind.PLACES_CHANGED,
                Facts.none().and("places", e.places()).and("reason", e.reason()));
    }

    /** At full speed nobody is told of places that go and come. */
    List<Telling> changed(OfferChanged e) {
        var amphi = audience.amphi(e.amphitheatre()).orElse(null);
        if (amphi == null || amphi.isOver() || !amphi.isLive() || e.reason().equals(LINKED)) {
            return List.of();
        }
        var facts =
                described(audience.post(amphi.pool.campaign(), e.post()), e.post())
                        .and("places", e.placesLeft())
                        .and("reason", e.reason());
        var kind = e.placesLeft() == 0 ? Kind.POST_WITHDRAWN : Kind.PLACES_CHANGED;
        return waiting(e.amphitheatre(), kind, facts).toList();
    }

    private List<Telling> catalogue(String campaign, String post, Kind kind, Facts reason) {
        var opened = audience.post(campaign, post);
        var facts = described(opened, post).and(reason);
        return opened.stream()
                .flatMap(p -> pools(campaign, p))
                .map(Pool::id)
                .filter(pool -> audience.amphi(pool).filter(Amphi::isOpened).isEmpty())
                .flatMap(pool -> waiting(pool, kind, facts))
                .toList();
    }

    private Stream<Telling> waiting(String amphitheatre, Kind kind, Facts facts) {
        var amphi = audience.amphi(amphitheatre);
        return audience.callList(amphitheatre).stream()
                .filter(e -> amphi.isEmpty() || !amphi.get().hasPlace(e.intern()))
                .map(e -> new Telling(e.intern(), kind, facts.and("amphitheatre", amphitheatre)));
    }

    private static Facts described(Optional<PostOpened> opened, String post) {
        return opened.map(p ->
                        Facts.none()
                                .and("post", post)
                                .and("establishment", p.establishment())
                                .and("unit", p.unit()))
                .orElse(Facts.none().and("post", post).and("unit", post));
    }

    private static Stream<Pool> pools(String campaign, PostOpened post) {
        return post.specialties().stream()
                .flatMap(s ->
                        post.phases().stream()
                                .map(p -> new Pool(campaign, post.subdivision(), s, p)));
    }
}
