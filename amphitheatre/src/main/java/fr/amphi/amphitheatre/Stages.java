package fr.amphi.amphitheatre;

import java.util.EnumSet;
import java.util.Set;

/** At which stages an event may happen. */
final class Stages {

    private static final Set<Stage> PREPARING = EnumSet.of(Stage.SCHEDULED);
    private static final Set<Stage> BEFORE_CLOSING =
            EnumSet.of(Stage.SCHEDULED, Stage.OPEN, Stage.SUSPENDED);
    private static final Set<Stage> BEFORE_PUBLICATION =
            EnumSet.complementOf(EnumSet.of(Stage.NONE, Stage.PUBLISHED));

    private Stages() {}

    static Set<Stage> of(Event event) {
        return switch (event) {
            case Event.AmphitheatreScheduled _ -> EnumSet.of(Stage.NONE);
            case Event.PostsPartOffered _,
                    Event.PostsFixed _,
                    Event.PostsReoffered _,
                    Event.AmphitheatreOpened _ ->
                    PREPARING;
            case Event.WishesRanked _,
                    Event.PlacesChanged _,
                    Event.PostWithdrawn _,
                    Event.PostAdded _,
                    Event.ProxyGranted _,
                    Event.ProxyAccepted _,
                    Event.ProxyWithdrawn _,
                    Event.BlockingRulesSet _,
                    Event.SessionsSet _ ->
                    BEFORE_CLOSING;
            case Event.TurnStarted _,
                    Event.ChoiceMade _,
                    Event.InternSkipped _,
                    Event.AmphitheatreSuspended _,
                    Event.SessionEnded _,
                    Event.AmphitheatreClosed _ ->
                    EnumSet.of(Stage.OPEN);
            case Event.TimeCredited _ -> EnumSet.of(Stage.OPEN);
            case Event.InternReturned _,
                    Event.InternDeferred _,
                    Event.DeferralWithdrawn _,
                    Event.SessionStarted _ ->
                    EnumSet.of(Stage.OPEN, Stage.SUSPENDED);
            case Event.AmphitheatreResumed _ -> EnumSet.of(Stage.SUSPENDED);
            case Event.AmphitheatreReopened _ ->
                    EnumSet.of(Stage.OPEN, Stage.SUSPENDED, Stage.CLOSED);
            case Event.CallListPartAdded _,
                    Event.CallListFixed _,
                    Event.CallListCorrected _,
                    Event.SharingDeclared _,
                    Event.ChoiceAsked _,
                    Event.ChoiceDeclined _,
                    Event.PlacesTakenElsewhere _,
                    Event.InternPlacedElsewhere _,
                    Event.ChoiceCancelled _,
                    Event.ChoiceCorrected _,
                    Event.SupernumeraryRequested _,
                    Event.SupernumeraryAgreed _,
                    Event.SupernumeraryWithdrawn _,
                    Event.PlacedOutOfOrder _ ->
                    BEFORE_PUBLICATION;
            case Event.AssignmentsPublished _ -> EnumSet.of(Stage.CLOSED);
        };
    }
}
