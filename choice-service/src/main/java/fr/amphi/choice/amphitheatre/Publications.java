package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.ChoiceSession;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.SkipCause;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.SupernumeraryRequest;
import fr.amphi.contracts.How;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.Choice;
import fr.amphi.contracts.Slot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of the world is told of a fact. Reasons that concern one person stay in the log,
 * sealed; their place is taken by a code.
 */
public final class Publications {

    /**
     * In the place of a reason: a place went, or came back, through another post or amphitheatre.
     */
    static final String LINKED = "LINKED";

    private Publications() {}

    /**
     * @param after the state the event led to
     * @param at time of the event
     */
    public static List<Choice> of(State after, Event event, Instant at) {
        String id = after.id();
        long v = after.version();
        return switch (event) {
            case Event.AmphitheatreScheduled e ->
                    List.of(scheduled(after, e, e.interns(), e.places()));
            case Event.CallListFixed e ->
                    e.revision() > 1 && after.stage() == Stage.SCHEDULED
                            ? rescheduled(after)
                            : List.of();
            case Event.PostsFixed e -> e.revision() > 1 ? rescheduled(after) : List.of();
            case Event.WishesRanked e ->
                    List.of(
                            new PublishedEvent.WishRanked(
                                    id, v, e.intern(), e.count(), e.wishes().sha256()));
            case Event.AmphitheatreOpened e ->
                    List.of(new PublishedEvent.AmphitheatreOpened(id, v, e.at()));
            case Event.TurnStarted e ->
                    List.of(
                            new PublishedEvent.TurnStarted(
                                    id, v, e.position(), e.intern(), e.deadline()));
            case Event.ChoiceMade e ->
                    with(
                            linked(after, e.post()),
                            made(after, e.position(), e.intern(), e.post(), how(e.how()), e.at()));
            case Event.InternSkipped e ->
                    List.of(
                            new PublishedEvent.InternSkipped(
                                    id, v, e.position(), e.intern(), e.cause().name()));
            case Event.InternDeferred e ->
                    List.of(
                            new PublishedEvent.InternDeferred(
                                    id, v, e.position(), e.intern(), e.after(), e.at()));
            case Event.DeferralWithdrawn e ->
                    List.of(
                            new PublishedEvent.InternDeferred(
                                    id, v, e.position(), e.intern(), 0, e.at()));
            case Event.ProxyGranted e ->
                    proxy(after, e.position(), e.intern(), e.holder(), "GRANTED", e.at());
            case Event.ProxyAccepted e ->
                    proxy(after, e.position(), e.intern(), e.holder(), "ACCEPTED", e.at());
            case Event.ProxyWithdrawn e ->
                    proxy(after, e.position(), e.intern(), e.holder(), e.by().name(), e.at());
            case Event.TimeCredited e ->
                    List.of(
                            new PublishedEvent.TimeCredited(
                                    id,
                                    v,
                                    e.position(),
                                    e.intern(),
                                    e.cause().name(),
                                    e.seconds(),
                                    e.reason(),
                                    e.deadline(),
                                    e.at()));
            case Event.ChoiceCancelled e ->
                    with(
                            linked(after, e.post()),
                            cancelled(after, e.position(), e.intern(), e.post(), "CANCELLED"));
            case Event.ChoiceCorrected e -> corrected(after, e);
            case Event.SupernumeraryRequested e ->
                    beyond(after, e.position(), e.intern(), e.post(), "REQUESTED", e.at());
            case Event.SupernumeraryAgreed e ->
                    beyond(
                            after,
                            e.position(),
                            e.intern(),
                            asked(after, e),
                            e.party().name(),
                            e.at());
            case Event.SupernumeraryWithdrawn e ->
                    beyond(after, e.position(), e.intern(), null, "WITHDRAWN", e.at());
            case Event.PlacedOutOfOrder e ->
                    with(
                            e.takesPlace() ? linked(after, e.post()) : List.of(),
                            made(after, e.position(), e.intern(), e.post(), how(e.how()), e.at()));
            case Event.PlacesChanged e -> offerChanged(after, e.post(), e.reason());
            case Event.PostWithdrawn e -> offerChanged(after, e.post(), e.reason());
            case Event.PostAdded e -> offerChanged(after, e.post().post(), e.reason());
            case Event.PlacesTakenElsewhere e -> offerChanged(after, e.post(), LINKED);
            case Event.InternPlacedElsewhere e ->
                    e.placed() && after.seat(e.position()).cause() != null
                            ? List.of(
                                    new PublishedEvent.InternSkipped(
                                            id,
                                            v,
                                            e.position(),
                                            e.intern(),
                                            SkipCause.PLACED_ELSEWHERE.name()))
                            : List.of();
            case Event.ChoiceDeclined e ->
                    List.of(
                            new PublishedEvent.ChoiceDeclined(
                                    id,
                                    v,
                                    e.position(),
                                    e.intern(),
                                    e.post(),
                                    e.cause().name(),
                                    e.at()));
            case Event.BlockingRulesSet e ->
                    List.of(
                            new PublishedEvent.BlockingRulesSet(
                                    id, v, e.revision(), titles(e.rules()), e.reason()));
            case Event.SessionsSet e ->
                    List.of(
                            new PublishedEvent.SessionsSet(
                                    id, v, e.revision(), slots(e.sessions()), e.reason()));
            case Event.SessionEnded e ->
                    List.of(
                            new PublishedEvent.SessionEnded(
                                    id,
                                    v,
                                    e.session(),
                                    after.sessions().get(after.nextSession()).opensAt(),
                                    e.at()));
            case Event.SessionStarted e ->
                    List.of(
                            new PublishedEvent.SessionStarted(
                                    id, v, e.session(), e.reason(), e.at()));
            case Event.AmphitheatreSuspended e ->
                    List.of(new PublishedEvent.AmphitheatreSuspended(id, v, e.reason(), e.at()));
            case Event.AmphitheatreResumed e ->
                    List.of(new PublishedEvent.AmphitheatreResumed(id, v, e.at()));
            case Event.AmphitheatreReopened e ->
                    List.of(
                            new PublishedEvent.AmphitheatreReopened(
                                    id, v, e.position(), e.reason(), e.at()));
            case Event.AmphitheatreClosed e ->
                    List.of(new PublishedEvent.AmphitheatreClosed(id, v, e.at()));
            case Event.AssignmentsPublished e ->
                    List.of(new PublishedEvent.ResultsProclaimed(id, v, e.order(), e.at()));
            case Event.CallListPartAdded _,
                    Event.PostsPartOffered _,
                    Event.CallListCorrected _,
                    Event.PostsReoffered _,
                    Event.SharingDeclared _,
                    Event.ChoiceAsked _,
                    Event.InternReturned _ ->
                    List.of();
        };
    }

    /** The establishment an event concerns; null when none. */
    public static @Nullable String finess(Choice event) {
        return switch (event) {
            case PublishedEvent.ChoiceMade e -> e.finess();
            case PublishedEvent.ChoiceCancelled e -> e.finess();
            case PublishedEvent.OfferChanged e -> e.finess();
            case PublishedEvent.SupernumeraryChanged e -> e.finess();
            case PublishedEvent.AmphitheatreScheduled _,
                    PublishedEvent.WishRanked _,
                    PublishedEvent.AmphitheatreOpened _,
                    PublishedEvent.TurnStarted _,
                    PublishedEvent.InternSkipped _,
                    PublishedEvent.ChoiceDeclined _,
                    PublishedEvent.InternDeferred _,
                    PublishedEvent.TimeCredited _,
                    PublishedEvent.ProxyChanged _,
                    PublishedEvent.BlockingRulesSet _,
                    PublishedEvent.SessionsSet _,
                    PublishedEvent.SessionEnded _,
                    PublishedEvent.SessionStarted _,
                    PublishedEvent.AmphitheatreSuspended _,
                    PublishedEvent.AmphitheatreResumed _,
                    PublishedEvent.AmphitheatreReopened _,
                    PublishedEvent.AmphitheatreClosed _,
                    PublishedEvent.ResultsProclaimed _ ->
                    null;
        };
    }

    private static List<Slot> slots(List<ChoiceSession> sessions) {
        return sessions.stream()
                .map(it -> new Slot(it.first(), it.opensAt(), it.endsAt(), it.secondsPerTurn()))
                .toList();
    }

    /** Told to those concerned; watchers learn of a placement once it is decided. */
    private static List<Choice> beyond(
            State after,
            int position,
            String intern,
            @Nullable String post,
            String change,
            Instant at) {
        return List.of(
                new PublishedEvent.SupernumeraryChanged(
                        after.id(),
                        after.version(),
                        position,
                        intern,
                        post,
                        post == null ? null : offered(after, post).finess(),
                        change,
                        at));
    }

    private static @Nullable String asked(State after, Event.SupernumeraryAgreed e) {
        return after.request(e.intern()).map(SupernumeraryRequest::post).orElse(null);
    }

    private static List<Choice> proxy(
            State after, int position, String intern, String holder, String change, Instant at) {
        return List.of(
                new PublishedEvent.ProxyChanged(
                        after.id(), after.version(), position, intern, holder, change, at));
    }

    private static List<String> titles(List<BlockingRule> rules) {
        return rules.stream().map(BlockingRule::title).toList();
    }

    private static List<Choice> rescheduled(State after) {
        int places = after.offer().posts().stream().mapToInt(OfferedPost::places).sum();
        return after.plan()
                .map(p -> List.<Choice>of(scheduled(after, p, after.callList().size(), places)))
                .orElse(List.of());
    }

    private static Choice scheduled(
            State after, Event.AmphitheatreScheduled plan, int interns, int places) {
        return new PublishedEvent.AmphitheatreScheduled(
                after.id(),
                after.version(),
                AmphitheatreId.pool(after.id()),
                plan.opensAt(),
                interns,
                places);
    }

    private static List<Choice> corrected(State after, Event.ChoiceCorrected e) {
        return Stream.of(
                        Stream.of(
                                cancelled(after, e.position(), e.intern(), e.from(), "CORRECTED"),
                                made(after, e.position(), e.intern(), e.to(), How.MANAGER, e.at())),
                        linked(after, e.from()).stream(),
                        linked(after, e.to()).stream())
                .flatMap(s -> s)
                .toList();
    }

    private static Choice made(
            State after, int position, String intern, String post, How how, Instant at) {
        OfferedPost offered = offered(after, post);
        return new PublishedEvent.ChoiceMade(
                after.id(),
                after.version(),
                AmphitheatreId.pool(after.id()),
                position,
                intern,
                post,
                offered.establishment(),
                offered.unit(),
                offered.finess(),
                how,
                after.left(post),
                at);
    }

    private static Choice cancelled(
            State after, int position, String intern, String post, String code) {
        return new PublishedEvent.ChoiceCancelled(
                after.id(),
                after.version(),
                position,
                intern,
                post,
                offered(after, post).finess(),
                after.left(post),
                code);
    }

    private static List<Choice> offerChanged(State after, String post, String reason) {
        return with(linked(after, post), offer(after, post, reason));
    }

    private static Choice offer(State after, String post, String reason) {
        return new PublishedEvent.OfferChanged(
                after.id(),
                after.version(),
                post,
                offered(after, post).finess(),
                after.left(post),
                reason);
    }

    private static List<Choice> linked(State after, String post) {
        return after.offer().linkedTo(post).stream()
                .map(other -> offer(after, other, LINKED))
                .toList();
    }

    private static List<Choice> with(List<Choice> others, Choice first) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static OfferedPost offered(State state, String post) {
        return state.offer().post(post);
    }

    private static How how(fr.amphi.amphitheatre.How how) {
        return How.valueOf(how.name());
    }
}
