package fr.amphi.verifier.record;

import static fr.amphi.amphitheatre.Event.*;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Event;
import fr.amphi.proof.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which members of which events are commitments. */
public final class Commitments {

    /** Member of {@code wishes-ranked}: post ids, most wanted first. */
    public static final String WISHES = "wishes";

    /** Member of what managers do to one person's placement: free text. */
    public static final String REASON = "reason";

    /**
     * A commitment within an event.
     *
     * @param intern whom it concerns
     */
    public record Committed(String intern, String field, Commitment<?> commitment) {}

    private Commitments() {}

    /** The commitment of an event, if it has one. */
    public static List<Committed> of(Event event) {
        return switch (event) {
            case WishesRanked e -> committed(e.intern(), WISHES, e.wishes());
            case ChoiceMade e -> committed(e.intern(), REASON, e.reason());
            case InternSkipped e -> committed(e.intern(), REASON, e.reason());
            case ChoiceCancelled e -> committed(e.intern(), REASON, e.reason());
            case ChoiceCorrected e -> committed(e.intern(), REASON, e.reason());
            case SupernumeraryAgreed e -> committed(e.intern(), REASON, e.reason());
            case PlacedOutOfOrder e -> committed(e.intern(), REASON, e.reason());
            case ChoiceAsked e -> committed(e.intern(), REASON, e.reason());
            case AmphitheatreScheduled _,
                    SharingDeclared _,
                    ChoiceDeclined _,
                    PlacesTakenElsewhere _,
                    InternPlacedElsewhere _,
                    CallListPartAdded _,
                    CallListFixed _,
                    PostsPartOffered _,
                    PostsFixed _,
                    CallListCorrected _,
                    PostsReoffered _,
                    AmphitheatreOpened _,
                    TurnStarted _,
                    InternReturned _,
                    InternDeferred _,
                    DeferralWithdrawn _,
                    SupernumeraryRequested _,
                    SupernumeraryWithdrawn _,
                    ProxyGranted _,
                    ProxyAccepted _,
                    ProxyWithdrawn _,
                    TimeCredited _,
                    AmphitheatreSuspended _,
                    AmphitheatreResumed _,
                    AmphitheatreReopened _,
                    PlacesChanged _,
                    PostWithdrawn _,
                    PostAdded _,
                    BlockingRulesSet _,
                    SessionsSet _,
                    SessionEnded _,
                    SessionStarted _,
                    AmphitheatreClosed _,
                    AssignmentsPublished _ ->
                    List.of();
        };
    }

    static List<Opening> openings(Event event) {
        return of(event).stream().flatMap(c -> opening(c).stream()).toList();
    }

    private static List<Opening> opening(Committed committed) {
        var opening = committed.commitment().opening();
        String json = committed.commitment().json();
        return opening == null || json == null
                ? List.of()
                : List.of(
                        new Opening(
                                committed.intern(),
                                committed.field(),
                                opening.salt().bytes(),
                                Utf8.encode(json)));
    }

    private static List<Committed> committed(
            String intern, String field, @Nullable Commitment<?> commitment) {
        return commitment == null ? List.of() : List.of(new Committed(intern, field, commitment));
    }
}
