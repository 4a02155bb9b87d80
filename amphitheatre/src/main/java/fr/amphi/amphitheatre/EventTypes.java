package fr.amphi.amphitheatre;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one table of event type names; a name, once in a log, stays for ever. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME =
            Map.ofEntries(
                    entry("amphitheatre-scheduled", Event.AmphitheatreScheduled.class),
                    entry("call-list-part-added", Event.CallListPartAdded.class),
                    entry("call-list-fixed", Event.CallListFixed.class),
                    entry("posts-part-offered", Event.PostsPartOffered.class),
                    entry("posts-fixed", Event.PostsFixed.class),
                    entry("call-list-corrected", Event.CallListCorrected.class),
                    entry("posts-reoffered", Event.PostsReoffered.class),
                    entry("wishes-ranked", Event.WishesRanked.class),
                    entry("amphitheatre-opened", Event.AmphitheatreOpened.class),
                    entry("turn-started", Event.TurnStarted.class),
                    entry("choice-made", Event.ChoiceMade.class),
                    entry("intern-skipped", Event.InternSkipped.class),
                    entry("intern-returned", Event.InternReturned.class),
                    entry("intern-deferred", Event.InternDeferred.class),
                    entry("deferral-withdrawn", Event.DeferralWithdrawn.class),
                    entry("proxy-granted", Event.ProxyGranted.class),
                    entry("proxy-accepted", Event.ProxyAccepted.class),
                    entry("proxy-withdrawn", Event.ProxyWithdrawn.class),
                    entry("time-credited", Event.TimeCredited.class),
                    entry("amphitheatre-suspended", Event.AmphitheatreSuspended.class),
                    entry("amphitheatre-resumed", Event.AmphitheatreResumed.class),
                    entry("choice-cancelled", Event.ChoiceCancelled.class),
                    entry("amphitheatre-reopened", Event.AmphitheatreReopened.class),
                    entry("choice-corrected", Event.ChoiceCorrected.class),
                    entry("supernumerary-requested", Event.SupernumeraryRequested.class),
                    entry("supernumerary-agreed", Event.SupernumeraryAgreed.class),
                    entry("supernumerary-withdrawn", Event.SupernumeraryWithdrawn.class),
                    entry("supernumerary-placed", Event.SupernumeraryPlaced.class),
                    entry("intern-assigned", Event.InternAssigned.class),
                    entry("places-changed", Event.PlacesChanged.class),
                    entry("post-withdrawn", Event.PostWithdrawn.class),
                    entry("post-added", Event.PostAdded.class),
                    entry("blocking-rules-set", Event.BlockingRulesSet.class),
                    entry("sharing-declared", Event.SharingDeclared.class),
                    entry("choice-asked", Event.ChoiceAsked.class),
                    entry("choice-declined", Event.ChoiceDeclined.class),
                    entry("places-taken-elsewhere", Event.PlacesTakenElsewhere.class),
                    entry("intern-placed-elsewhere", Event.InternPlacedElsewhere.class),
                    entry("sessions-set", Event.SessionsSet.class),
                    entry("session-ended", Event.SessionEnded.class),
                    entry("session-started", Event.SessionStarted.class),
                    entry("amphitheatre-closed", Event.AmphitheatreClosed.class),
                    entry("assignments-published", Event.AssignmentsPublished.class));

    private static final Map<Class<? extends Event>, String> BY_CLASS =
            BY_NAME.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Names and classes, whole. */
    public static Map<String, Class<? extends Event>> table() {
        return BY_NAME;
    }

    /** The stored name of an event. */
    public static String nameOf(Event event) {
        String name = BY_CLASS.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass() + " is not in the table of types");
        }
        return name;
    }

    /** The class behind a stored name; empty when it is not in the table. */
    public static Optional<Class<? extends Event>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
