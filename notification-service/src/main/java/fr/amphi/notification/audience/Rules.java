package fr.amphi.notification.audience;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.AmphitheatreClosed;
import fr.amphi.contracts.PublishedEvent.AmphitheatreOpened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreReopened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreResumed;
import fr.amphi.contracts.PublishedEvent.AmphitheatreScheduled;
import fr.amphi.contracts.PublishedEvent.AmphitheatreSuspended;
import fr.amphi.contracts.PublishedEvent.BlockingRulesSet;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceDeclined;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.InternDeferred;
import fr.amphi.contracts.PublishedEvent.InternSkipped;
import fr.amphi.contracts.PublishedEvent.OfferChanged;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import fr.amphi.contracts.PublishedEvent.ProxyChanged;
import fr.amphi.contracts.PublishedEvent.ResultsProclaimed;
import fr.amphi.contracts.PublishedEvent.SessionEnded;
import fr.amphi.contracts.PublishedEvent.SessionStarted;
import fr.amphi.contracts.PublishedEvent.SessionsSet;
import fr.amphi.contracts.PublishedEvent.SupernumeraryChanged;
import fr.amphi.contracts.PublishedEvent.TimeCredited;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.contracts.PublishedEvent.WishRanked;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who is told what of each event, given what was heard so far. */
final class Rules {

    private final CallListRules callLists;
    private final AmphiRules amphis;
    private final TurnRules turns;
    private final OfferRules offers;
    private final SessionRules sessions;
    private final ProxyRules proxies;

    Rules(Audience audience) {
        callLists = new CallListRules(audience);
        amphis = new AmphiRules(audience);
        turns = new TurnRules(audience);
        offers = new OfferRules(audience);
        sessions = new SessionRules(audience);
        proxies = new ProxyRules(audience);
    }

    /**
     * @param now for turns whose time is already over
     */
    List<Telling> tell(PublishedEvent event, Instant now) {
        return switch (event) {
            case PublishedEvent.Identity e -> identity(e);
            case PublishedEvent.Catalogue e -> catalogue(e);
            case PublishedEvent.Choice e -> choice(e, now);
            case PublishedEvent.Notification _, PublishedEvent.Content _ -> List.of();
        };
    }

    private List<Telling> identity(PublishedEvent.Identity event) {
        return switch (event) {
            case CallListPublished e -> callLists.published(e.list());
            case CallListCorrected e -> callLists.corrected(e.list(), e.reason());
            case CampaignOpened _ -> List.of();
        };
    }

    private List<Telling> catalogue(PublishedEvent.Catalogue event) {
        return switch (event) {
            case PostWithdrawn e -> offers.withdrawn(e);
            case PlacesChanged e -> offers.changed(e);
            case PostOpened _ -> List.of();
        };
    }

    private static List<Telling> both(List<Telling> some, List<Telling> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Telling> choice(PublishedEvent.Choice event, Instant now) {
        return switch (event) {
            case AmphitheatreScheduled e -> amphis.scheduled(e);
            case AmphitheatreOpened e -> amphis.opened(e);
            case TurnStarted e -> {
                List<Telling> called = turns.turn(e, now);
                yield called.isEmpty() ? called : both(called, proxies.turn(e));
            }
            case ChoiceMade e -> both(amphis.chosen(e), proxies.chosen(e));
            case InternSkipped e -> amphis.skipped(e);
            case ChoiceCancelled e -> amphis.cancelled(e);
            case OfferChanged e -> offers.changed(e);
            case BlockingRulesSet e -> amphis.ruled(e);
            case SessionsSet e -> sessions.set(e);
            case SessionStarted e -> sessions.started(e);
            case AmphitheatreSuspended e -> amphis.suspended(e);
            case AmphitheatreResumed e -> amphis.resumed(e);
            case AmphitheatreReopened e -> amphis.reopened(e);
            case ResultsProclaimed e -> amphis.results(e);
            case TimeCredited e -> amphis.credited(e);
            case SupernumeraryChanged e -> amphis.beyond(e);
            case ProxyChanged e -> proxies.changed(e);
            case WishRanked _,
                    ChoiceDeclined _,
                    InternDeferred _,
                    SessionEnded _,
                    AmphitheatreClosed _ ->
                    List.of();
        };
    }
}
