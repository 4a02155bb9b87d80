package fr.amphi.amphitheatre;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link Property#REPLAY}: the state against the books, and against a live state. */
final class ReplayCheck implements PropertyCheck {

    private static final String NO_REPLAY = "Le journal ne se rejoue pas.";

    private final Books books;
    private final @Nullable State live;
    private final Finding finding = new Finding(Property.REPLAY);
    private State state;

    ReplayCheck(Books books, @Nullable State live) {
        this.books = books;
        this.live = live;
        this.state = State.initial(live == null ? "" : live.id());
    }

    @Override
    public void after(int index, Event event) {
        if (finding.verdict().status() != Verdict.Status.HOLDS) {
            return;
        }
        try {
            state = Amphitheatre.evolve(state, event);
        } catch (RuntimeException e) {
            finding.violated(index, NO_REPLAY);
            return;
        }
        if (state.version() != index + 1L || !state.stage().equals(books.stage) || !sameTurn()) {
            finding.violated(index, "L'état rejoué n'est pas celui du journal.");
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        int last = events.size() - 1;
        for (int position = 1; position <= state.callList().size(); position++) {
            if (!sameHolding(position)) {
                finding.violated(
                        last, "Le résultat rejoué du " + French.ordinal(position) + " diffère.");
            }
        }
        if (!books.posts.all().stream().allMatch(this::samePlaces)) {
            finding.violated(last, "Les places libres rejouées diffèrent.");
        }
        if (!state.proxies().equals(books.proxies.standing())) {
            finding.violated(last, "Les procurations rejouées diffèrent.");
        }
        if (!requests().equals(books.requests.standing())) {
            finding.violated(last, "Les demandes de surnombre rejouées diffèrent.");
        }
        if (live != null && !live.equals(state)) {
            finding.violated(last, "L'état en service diffère de l'état rejoué.");
        }
        return finding.verdict();
    }

    private Map<String, String> requests() {
        return state.requests().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                it ->
                                        it.getValue().post()
                                                + it.getValue().validating()
                                                + new TreeSet<>(it.getValue().agreed())));
    }

    private boolean sameTurn() {
        Turn mine = state.turn().orElse(null);
        Event.TurnStarted turn = books.call.turn();
        return mine == null || turn == null
                ? mine == null && turn == null
                : mine.intern().equals(turn.intern()) && mine.deadline().equals(turn.deadline());
    }

    private boolean samePlaces(String post) {
        return state.offer().has(post) && state.left(post) == Math.max(0, books.posts.free(post));
    }

    private boolean sameHolding(int position) {
        Books.Holding holding = books.holdings.get(state.callList().internAt(position));
        Seat seat = state.seat(position);
        return holding == null
                ? seat.post() == null
                : holding.post().equals(seat.post()) && holding.takesPlace() == seat.takesPlace();
    }
}
