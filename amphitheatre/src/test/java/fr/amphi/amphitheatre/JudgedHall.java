package fr.amphi.amphitheatre;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An amphitheatre held again in the second bookkeeping, event by event, to see what was open. */
final class JudgedHall {

    private final State state;
    private final List<CallListLine> list;
    private final Books books = new Books();

    /**
     * @param corrected whether the offer is
     */
    JudgedHall(State state, List<CallListLine> list, Correction correction, boolean corrected) {
        this.state = state;
        this.list = list;
        books.enter(
                new Event.AmphitheatreScheduled(Given.POOL, Given.NINE, 60, Given.RULES, 0, 0, 0));
        books.enter(new Event.CallListPartAdded(1, list));
        books.enter(new Event.CallListFixed(1, list.size(), ""));
        books.enter(new Event.PostsPartOffered(state.offer().posts()));
        books.enter(new Event.PostsFixed(1, 0, 0, ""));
        state.offer().posts().stream()
                .map(OfferedPost::post)
                .filter(state.offer()::isWithdrawn)
                .forEach(books.posts::withdraw);
        if (corrected && correction instanceof Correction.OtherPlaces(String post, int places)) {
            books.posts.changePlaces(post, places);
        }
        if (corrected && correction instanceof Correction.Withdrawal(String post)) {
            books.posts.withdraw(post);
        }
        state.offer().posts().forEach(post -> shareOut(post.post()));
        books.enter(new Event.BlockingRulesSet(1, state.rules(), ""));
        books.enter(new Event.AmphitheatreOpened(Given.NINE));
    }

    /** Others may give what nobody holds here. */
    private void shareOut(String post) {
        int unheld = Math.max(0, books.posts.places(post) - state.takersOf(post).size());
        books.enter(
                new Event.PlacesTakenElsewhere(
                        post, Math.min(state.offer().elsewhere(post), unheld)));
    }

    void call(String intern) {
        books.enter(new Event.TurnStarted(place(intern), intern, Given.NINE, Given.NINE));
    }

    /**
     * @param post null: a list was asked in vain
     */
    void take(String intern, Seat seat, @Nullable String post) {
        if (post == null) {
            pass(intern);
        } else {
            books.enter(
                    seat.isInOrder()
                            ? new Event.ChoiceMade(
                                    place(intern), intern, post, How.SELF, 0, null, Given.NINE)
                            : supernumerary(intern, post, seat.takesPlace()));
        }
    }

    /** Takes a place that is no member's of any group. */
    void occupy(Seat seat) {
        if (seat.takesPlace() && seat.post() != null) {
            books.posts.take(seat.post());
        }
    }

    void pass(String intern) {
        books.enter(
                new Event.InternSkipped(
                        place(intern), intern, SkipCause.BY_MANAGER, null, Given.NINE));
    }

    /** The call comes past those above who never chose. */
    void absentBefore(int position) {
        for (CallListLine line : list.subList(0, position - 1)) {
            int former = state.callList().positionOf(line.intern());
            boolean absent =
                    former > 0
                            && state.seat(former).mayReturn()
                            && state.seat(former).cause() != SkipCause.NO_WISH_POSSIBLE;
            if (absent && !line.placedElsewhere()) {
                pass(line.intern());
            }
        }
    }

    boolean isOffered(String post) {
        return books.posts.isOffered(post);
    }

    boolean free(String post) {
        return books.posts.free(post) > 0;
    }

    /** Free posts that no rule keeps the intern from. */
    Set<String> open(String intern) {
        Predicate<String> open = books.rules.open(intern);
        Set<String> posts = new TreeSet<>(books.posts.all());
        posts.removeIf(post -> !isOffered(post) || !free(post) || !open.test(post));
        return posts;
    }

    private static Event supernumerary(String intern, String post, boolean takesPlace) {
        return new Event.SupernumeraryPlaced(
                1, intern, post, takesPlace, Given.because("x").commitment(), Given.NINE);
    }

    private int place(String intern) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).intern().equals(intern)) {
                return i + 1;
            }
        }
        return 0;
    }
}
