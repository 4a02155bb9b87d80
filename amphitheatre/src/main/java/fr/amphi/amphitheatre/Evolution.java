package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Event.AmphitheatreClosed;
import fr.amphi.amphitheatre.Event.AmphitheatreOpened;
import fr.amphi.amphitheatre.Event.AmphitheatreReopened;
import fr.amphi.amphitheatre.Event.AmphitheatreResumed;
import fr.amphi.amphitheatre.Event.AmphitheatreScheduled;
import fr.amphi.amphitheatre.Event.AmphitheatreSuspended;
import fr.amphi.amphitheatre.Event.AssignmentsPublished;
import fr.amphi.amphitheatre.Event.BlockingRulesSet;
import fr.amphi.amphitheatre.Event.CallListCorrected;
import fr.amphi.amphitheatre.Event.CallListFixed;
import fr.amphi.amphitheatre.Event.CallListPartAdded;
import fr.amphi.amphitheatre.Event.ChoiceAsked;
import fr.amphi.amphitheatre.Event.ChoiceCancelled;
import fr.amphi.amphitheatre.Event.ChoiceCorrected;
import fr.amphi.amphitheatre.Event.ChoiceDeclined;
import fr.amphi.amphitheatre.Event.ChoiceMade;
import fr.amphi.amphitheatre.Event.DeferralWithdrawn;
import fr.amphi.amphitheatre.Event.InternDeferred;
import fr.amphi.amphitheatre.Event.InternPlacedElsewhere;
import fr.amphi.amphitheatre.Event.InternReturned;
import fr.amphi.amphitheatre.Event.InternSkipped;
import fr.amphi.amphitheatre.Event.PlacedOutOfOrder;
import fr.amphi.amphitheatre.Event.PlacesChanged;
import fr.amphi.amphitheatre.Event.PlacesTakenElsewhere;
import fr.amphi.amphitheatre.Event.PostAdded;
import fr.amphi.amphitheatre.Event.PostWithdrawn;
import fr.amphi.amphitheatre.Event.PostsFixed;
import fr.amphi.amphitheatre.Event.PostsPartOffered;
import fr.amphi.amphitheatre.Event.PostsReoffered;
import fr.amphi.amphitheatre.Event.ProxyAccepted;
import fr.amphi.amphitheatre.Event.ProxyGranted;
import fr.amphi.amphitheatre.Event.ProxyWithdrawn;
import fr.amphi.amphitheatre.Event.SessionEnded;
import fr.amphi.amphitheatre.Event.SessionStarted;
import fr.amphi.amphitheatre.Event.SessionsSet;
import fr.amphi.amphitheatre.Event.SharingDeclared;
import fr.amphi.amphitheatre.Event.SupernumeraryAgreed;
import fr.amphi.amphitheatre.Event.SupernumeraryRequested;
import fr.amphi.amphitheatre.Event.SupernumeraryWithdrawn;
import fr.amphi.amphitheatre.Event.TimeCredited;
import fr.amphi.amphitheatre.Event.TurnStarted;
import fr.amphi.amphitheatre.Event.WishesRanked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each fact makes of the state. */
final class Evolution {

    private Evolution() {}

    static State apply(State state, Event event) {
        return switch (event) {
            case AmphitheatreScheduled it -> scheduled(state, it);
            case CallListPartAdded it ->
                    state.next(state.lists().with(state.lists().parts().plusLines(it.lines())));
            case PostsPartOffered it ->
                    state.next(state.lists().with(state.lists().parts().plusPosts(it.posts())));
            case CallListCorrected(_) ->
                    state.next(state.lists().with(state.lists().parts().withoutLines()));
            case PostsReoffered(_) ->
                    state.next(state.lists().with(state.lists().parts().withoutPosts()));
            case CallListFixed it -> callListFixed(state, it);
            case PostsFixed it -> offering(state, state.lists().postsFixed(it.revision()));
            case WishesRanked it -> wishesRanked(state, it);
            case AmphitheatreOpened(_) -> begun(state, 1);
            case TurnStarted it -> turnStarted(state, it);
            case ChoiceMade it ->
                    placed(
                            state,
                            it.position(),
                            Seat.chosen(it.post(), it.how(), true, it.at(), state.version() + 1));
            case InternSkipped it -> skipped(state, it);
            case InternReturned it -> returned(state, it);
            case InternDeferred it -> deferred(state, it);
            case DeferralWithdrawn it -> state.next(state.progress().undeferred(it.position()));
            case ProxyGranted it -> proxy(state, it.intern(), new Proxy(it.holder(), false));
            case ProxyAccepted it -> proxy(state, it.intern(), new Proxy(it.holder(), true));
            case ProxyWithdrawn it -> proxy(state, it.intern(), null);
            case TimeCredited it -> credited(state, it);
            case AmphitheatreSuspended it ->
                    state.next(
                            state.progress()
                                    .suspended(new Pause(it.reason(), it.secondsLeft(), it.at())));
            case AmphitheatreResumed it -> resumed(state, it);
            case ChoiceCancelled it -> cancelled(state, it);
            case AmphitheatreReopened it -> reopened(state, it);
            case ChoiceCorrected it -> corrected(state, it);
            case SupernumeraryRequested it ->
                    request(
                            state,
                            it.intern(),
                            new SupernumeraryRequest(it.post(), it.validating(), List.of()));
            case SupernumeraryAgreed it ->
                    request(
                            state,
                            it.intern(),
                            state.request(it.intern())
                                    .map(asked -> asked.with(it.party()))
                                    .orElse(null));
            case SupernumeraryWithdrawn it -> request(state, it.intern(), null);
            case PlacedOutOfOrder it -> placedOutOfOrder(state, it);
            case PlacesChanged it ->
                    offering(state, state.offer().withPlaces(it.post(), it.places()));
            case PostWithdrawn it -> offering(state, state.offer().without(it.post()));
            case PostAdded it -> offering(state, state.offer().plus(it.post()));
            case BlockingRulesSet it -> state.next(state.lists().ruled(it.rules(), it.revision()));
            case SharingDeclared it -> state.next(state.shares().plus(it));
            case ChoiceAsked it -> state.next(state.shares().asking(it, state.version() + 1));
            case ChoiceDeclined it -> declined(state, it);
            case PlacesTakenElsewhere it ->
                    offering(state, state.offer().withElsewhere(it.post(), it.taken()));
            case InternPlacedElsewhere it -> elsewhere(state, it);
            case SessionsSet it ->
                    state.next(
                            state.lists().with(state.sessions().set(it.revision(), it.sessions())));
            case SessionEnded it -> state.next(state.progress().suspended(pause(it)));
            case SessionStarted it -> begun(state, it.session());
            case AmphitheatreClosed(_) -> state.next(state.progress().at(Stage.CLOSED));
            case AssignmentsPublished it -> state.next(state.progress().published(it.order()));
        };
    }

    private static State scheduled(State state, AmphitheatreScheduled event) {
        return new State(
                state.id(),
                state.version() + 1,
                event,
                state.lists(),
                state.seating(),
                state.progress().at(Stage.SCHEDULED),
                state.agreements(),
                state.shares(),
                state.version() + 1);
    }

    private static State begun(State state, int session) {
        return state.next(
                state.lists().with(state.sessions().started(session)),
                state.seating(),
                state.progress().at(Stage.OPEN));
    }

    private static Pause pause(SessionEnded event) {
        return new Pause("Séance %d terminée".formatted(event.session()), null, event.at(), true);
    }

    /** Nothing that was decided depends on it. */
    private static State proxy(State state, String intern, @Nullable Proxy proxy) {
        return state.unsettled(state.agreements().with(intern, proxy));
    }

    private static State request(
            State state, String intern, @Nullable SupernumeraryRequest request) {
        return state.unsettled(state.agreements().with(intern, request));
    }

    private static State callListFixed(State before, CallListFixed event) {
        Lists lists = before.lists().callListFixed(event.revision());
        State state = before.with(before.agreements().on(lists.callList()));
        Seating seating = state.seating().on(state.callList(), lists.callList(), lists.offer());
        if (state.stage() == Stage.SCHEDULED) {
            return state.next(lists, seating, state.progress());
        }
        int ahead = seating.firstAhead();
        return state.next(lists, seating.again(ahead), state.progress().again(ahead - 1));
    }

    private static State reopened(State state, AmphitheatreReopened event) {
        Seating seating = waiting(state);
        int ahead = Math.min(event.position(), seating.firstAhead());
        Pause pause = new Pause(event.reason(), null, event.at());
        return state.next(
                state.lists(),
                seating.again(ahead),
                state.progress().again(ahead - 1).suspended(pause));
    }

    /** Whoever was called stands in the queue again. */
    private static Seating waiting(State state) {
        return state.turn()
                .map(turn -> state.seating().with(turn.position(), Seat.WAITING, state.offer()))
                .orElse(state.seating());
    }

    private static State offering(State state, Offer offer) {
        return offering(state, state.lists().with(offer));
    }

    private static State offering(State state, Lists lists) {
        return state.next(lists, state.seating().on(lists.offer()), state.progress());
    }

    private static State wishesRanked(State state, WishesRanked event) {
        WishList list = WishList.ranked(event, state.version() + 1);
        Seating seating = state.seating().with(event.position(), list);
        return state.seat(event.position()).status() == Seat.Status.WAITING
                ? state.unsettled(seating)
                : state.next(state.lists(), seating, state.progress());
    }

    private static State turnStarted(State state, TurnStarted event) {
        Turn turn =
                new Turn(
                        state.version() + 1,
                        event.position(),
                        event.intern(),
                        event.at(),
                        event.deadline());
        return state.next(
                state.lists(),
                state.seating().with(event.position(), Seat.CURRENT, state.offer()),
                state.progress().calling(turn));
    }

    private static State placed(State state, int position, Seat seat) {
        return state.next(
                        state.lists(),
                        state.seating().with(position, seat, state.offer()),
                        state.progress().done(position))
                .with(state.shares().settled());
    }

    private static State declined(State state, ChoiceDeclined event) {
        Turn turn = state.progress().turn();
        Progress progress =
                turn == null || event.deadline() == null
                        ? state.progress()
                        : state.progress().running(turn.until(event.deadline()));
        return state.next(progress).with(state.shares().settled());
    }

    private static State elsewhere(State state, InternPlacedElsewhere event) {
        int position = event.position();
        boolean called = position <= state.cursor() || state.stage() == Stage.CLOSED;
        long version = state.version() + 1;
        Seat seat =
                event.placed()
                        ? called
                                ? Seat.skipped(SkipCause.PLACED_ELSEWHERE, event.at(), version)
                                : Seat.PLACED_ELSEWHERE
                        : called ? Seat.cancelled(event.at(), version) : Seat.WAITING;
        return state.next(
                state.lists().with(state.callList().with(position, event.placed())),
                state.seating().with(position, seat, state.offer()),
                state.progress().done(position));
    }

    private static State cancelled(State state, ChoiceCancelled event) {
        boolean called = event.position() <= state.cursor() || state.stage() == Stage.CLOSED;
        Seat seat = called ? Seat.cancelled(event.at(), state.version() + 1) : Seat.WAITING;
        return placed(state, event.position(), seat);
    }

    /** The turn stays the one at which the first post was chosen. */
    private static State corrected(State state, ChoiceCorrected event) {
        long turn = state.seat(event.position()).version();
        Seat seat = Seat.chosen(event.to(), How.MANAGER, true, event.at(), turn);
        return placed(state, event.position(), seat);
    }

    private static State skipped(State state, InternSkipped event) {
        Seat seat = Seat.skipped(event.cause(), event.at(), state.version() + 1);
        return state.next(
                state.lists(),
                state.seating().with(event.position(), seat, state.offer()),
                state.progress().past(event.position()));
    }

    private static State returned(State state, InternReturned event) {
        return state.next(
                state.lists(),
                state.seating().with(event.position(), Seat.WAITING, state.offer()),
                state.progress().returned(event.position()));
    }

    private static State deferred(State state, InternDeferred event) {
        return state.next(
                state.lists(),
                state.seating().with(event.position(), Seat.WAITING, state.offer()),
                state.progress().deferred(event.position(), event.after()));
    }

    private static State credited(State state, TimeCredited event) {
        Turn turn = state.progress().turn();
        return state.next(
                turn == null
                        ? state.progress()
                        : state.progress().running(turn.until(event.deadline())));
    }

    private static State resumed(State state, AmphitheatreResumed event) {
        Turn turn = state.progress().turn();
        Turn running =
                turn == null || event.deadline() == null ? turn : turn.until(event.deadline());
        return state.next(state.progress().resumed(running));
    }

    private static State placedOutOfOrder(State before, PlacedOutOfOrder event) {
        State state = before.with(before.agreements().without(event.intern()));
        Seat seat =
                Seat.chosen(
                        event.post(),
                        event.how(),
                        event.takesPlace(),
                        event.at(),
                        state.version() + 1);
        return placed(state, event.position(), seat);
    }
}
