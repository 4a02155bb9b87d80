package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.DUPLICATE_POST;

import fr.amphi.amphitheatre.Command.AddPost;
import fr.amphi.amphitheatre.Command.ChangePlaces;
import fr.amphi.amphitheatre.Command.WithdrawPost;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides changes to the offer after it was frozen: each a fact with a public reason. */
final class Offering {

    private Offering() {}

    static Decision changePlaces(State state, ChangePlaces it) {
        return Condition.all(
                () -> placesChanged(state, it),
                () -> StageConditions.isBeforeClosing(state),
                () -> TextConditions.reason(it.reason()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isNotWithdrawn(state, it.post()),
                () -> ListConditions.places(it.places(), it.post()),
                () -> PostConditions.holdsTakers(it.places(), taken(state, it.post()), it.post()));
    }

    static Decision withdraw(State state, WithdrawPost it) {
        return Condition.all(
                () -> withdrawn(state, it),
                () -> StageConditions.isBeforeClosing(state),
                () -> TextConditions.reason(it.reason()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.holdsTakers(0, holders(state, it.post()), it.post()));
    }

    static Decision add(State state, AddPost it, Instant now) {
        return Condition.all(
                () ->
                        new Draft(state, now)
                                .add(new Event.PostAdded(it.post(), it.reason()))
                                .accepted(),
                () -> StageConditions.isBeforeClosing(state),
                () -> TextConditions.reason(it.reason()),
                () -> ListConditions.post(it.post()),
                () -> isNew(state, it.post().post()),
                () -> fits(state, it.post()));
    }

    /** The first post whose takers are more than its places, as a refusal. */
    static @Nullable Refusal overfull(Offer offer, Seating seating) {
        for (OfferedPost post : offer.posts()) {
            int cluster = offer.clusterOf(post.post());
            int taken = seating.takers().get(cluster).size();
            Refusal refusal = PostConditions.holdsTakers(offer.places(cluster), taken, post.post());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Decision placesChanged(State state, ChangePlaces it) {
        return state.offer().post(it.post()).places() == it.places()
                ? Draft.accept()
                : Draft.accept(new Event.PlacesChanged(it.post(), it.places(), it.reason()));
    }

    private static Decision withdrawn(State state, WithdrawPost it) {
        return state.offer().isWithdrawn(it.post())
                ? Draft.accept()
                : Draft.accept(new Event.PostWithdrawn(it.post(), it.reason()));
    }

    private static @Nullable Refusal isNew(State state, String post) {
        return state.offer().has(post)
                ? Refusal.of(DUPLICATE_POST, "Ce poste est déjà offert.", "post", post)
                : null;
    }

    /** Who took a post that this one is linked to would take a place of it, too. */
    private static @Nullable Refusal fits(State state, OfferedPost post) {
        Offer offer = state.offer().plus(post);
        return overfull(offer, state.seating().on(offer));
    }

    private static int taken(State state, String post) {
        return state.takersOf(post).size() + state.offer().elsewhere(post);
    }

    /** Who takes a place in the post or one linked to it, or sits on it as a supernumerary. */
    private static int holders(State state, String post) {
        long beyond =
                IntStream.rangeClosed(1, state.callList().size())
                        .mapToObj(state::seat)
                        .filter(seat -> !seat.takesPlace() && post.equals(seat.post()))
                        .count();
        return taken(state, post) + (int) beyond;
    }
}
