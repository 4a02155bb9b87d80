package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Random moves that take what was begun one step further, or do just then what may not be done:
 * where steps have to follow each other, chance alone seldom comes far.
 */
final class Steps {

    private static final Reason REASON = Given.because("motif");

    private final State state;
    private final Session.Move move;

    private Steps(State state, Session.Move move) {
        this.state = state;
        this.move = move;
    }

    static Command of(State state, Session.Move move) {
        Steps steps = new Steps(state, move);
        if (state.pending().isPresent()) {
            return move.number() % 3 == 0 ? steps.end() : Sharings.settlement(state, move);
        }
        if (state.stage() == Stage.CLOSED
                || state.stage() == Stage.PUBLISHED
                || (state.stage() == Stage.OPEN && state.turn().isEmpty())) {
            return steps.end();
        }
        if (state.stage() == Stage.SCHEDULED && move.number() % 7 > 4) {
            return steps.prepared();
        }
        return switch (move.number() % 7) {
            case 0, 1 -> steps.proxy();
            case 2, 3 -> steps.supernumerary();
            case 4 -> steps.comingBack();
            case 5 -> steps.end();
            default -> steps.otherPost();
        };
    }

    /** Of whoever is called next, or now. */
    private Command proxy() {
        String intern = internAt(toChoose());
        String holder = "stranger-" + move.post() % 2;
        Proxy given = state.proxy(intern).orElse(null);
        if (given == null) {
            return new Command.GrantProxy(intern, holder);
        }
        if (!given.accepted() && move.post() % 4 > 0) {
            return new Command.AcceptProxy(intern, given.holder());
        }
        return state.stage() == Stage.SUSPENDED
                ? new Command.Resume()
                : new Command.ChooseByProxy(intern, given.holder(), post(), state.version());
    }

    /** Asked for, agreed to by one party after the other, placed; or a step too soon. */
    private Command supernumerary() {
        String intern =
                state.requests().keySet().stream()
                        .sorted()
                        .findFirst()
                        .orElse(Moves.intern(move.intern() % (state.callList().size() + 1)));
        SupernumeraryRequest asked = state.request(intern).orElse(null);
        boolean validating = asked == null ? move.intern() % 2 == 0 : asked.validating();
        String post = asked == null ? post() : asked.post();
        if (asked == null && move.post() % 3 > 0) {
            return new Command.RequestSupernumerary(intern, post, validating);
        }
        int agreed = asked == null ? 0 : asked.agreed().size();
        return switch (move.post()) {
            case 0 -> new Command.PlaceSupernumerary(intern, post(), validating, REASON);
            case 1 -> new Command.PlaceSupernumerary(intern, post, !validating, REASON);
            case 2, 3 -> new Command.PlaceSupernumerary(intern, post, validating, REASON);
            case 4 ->
                    new Command.AssignExOfficio(
                            intern, post(), Given.referral(move.number()), REASON);
            default ->
                    agreed < 2 + move.post() % 3
                            ? new Command.AgreeToSupernumerary(
                                    intern, post, Party.values()[agreed], null)
                            : new Command.PlaceSupernumerary(intern, post, validating, REASON);
        };
    }

    /** Passed, come back, letting others go first, or no more. */
    private Command comingBack() {
        List<Integer> passed = seats(seat -> seat.mayReturn());
        List<Integer> deferring = all().filter(at -> state.deferral(at) != null).boxed().toList();
        if (move.post() == 9) {
            return new Command.Defer(internAt(toChoose()), toChoose() + 1 + move.intern() % 2);
        }
        if (!deferring.isEmpty() && move.post() % 2 == 0) {
            return new Command.WithdrawDeferral(internAt(deferring.getFirst()));
        }
        return passed.size() < 2 && move.post() % 3 > 0
                ? new Command.Skip(null, REASON)
                : new Command.ReturnToList(passed.isEmpty() ? "" : internAt(one(passed)));
    }

    /** Closed and published where nobody is left, and what may not be done any more. */
    private Command end() {
        if (move.post() % 3 == 0) {
            return state.stage() == Stage.CLOSED
                    ? new Command.Publish("2027-42")
                    : new Command.Close();
        }
        List<Integer> holders = seats(seat -> seat.post() != null);
        List<Integer> others = seats(seat -> seat.post() == null);
        return switch (move.intern() % 6) {
            case 5 -> new Command.WithdrawPost(held(holders), "fermeture");
            case 0 -> Repairs.repair(state, new Correction.Cancellation(internAt(one(holders))), 0);
            case 1 -> new Command.PlaceSupernumerary(internAt(one(others)), post(), true, REASON);
            case 2 -> Repairs.planned(state, new Correction.OtherPlaces(post(), move.post() % 4));
            case 3 -> Repairs.planned(state, new Correction.OtherCallList(without(holders)));
            default -> new Command.Choose(internAt(toChoose()), post(), state.version());
        };
    }

    /** Other lists, some without who holds a post or without that post. */
    private Command prepared() {
        List<Integer> holders = seats(seat -> seat.post() != null);
        String held = held(holders);
        return move.post() % 2 == 0
                ? new Command.CorrectCallList(without(holders), "motif")
                : new Command.ReofferPosts(
                        state.offer().posts().stream()
                                .filter(post -> !post.post().equals(held))
                                .toList(),
                        "motif");
    }

    private Command otherPost() {
        List<Integer> holders = seats(seat -> seat.post() != null);
        return holders.isEmpty()
                ? new Command.Choose(internAt(toChoose()), post(), state.version())
                : Repairs.repair(
                        state, new Correction.OtherPost(internAt(one(holders)), post()), 0);
    }

    private List<CallListLine> without(List<Integer> positions) {
        List<CallListLine> lines = new ArrayList<>(state.callList().lines());
        if (!positions.isEmpty()) {
            lines.remove(one(positions) - 1);
        }
        Collections.reverse(lines);
        return lines;
    }

    private String held(List<Integer> holders) {
        return holders.isEmpty() ? "" : String.valueOf(state.seat(one(holders)).post());
    }

    private interface Seated {
        boolean test(Seat seat);
    }

    private List<Integer> seats(Seated which) {
        return all().filter(at -> which.test(state.seat(at))).boxed().toList();
    }

    private IntStream all() {
        return IntStream.rangeClosed(1, state.callList().size());
    }

    private int toChoose() {
        List<Integer> calls = state.toChoose();
        return calls.isEmpty() ? 0 : calls.getFirst();
    }

    private int one(List<Integer> positions) {
        return positions.isEmpty() ? 0 : positions.get(move.intern() % positions.size());
    }

    private String internAt(int position) {
        return position == 0 ? "stranger" : state.callList().internAt(position);
    }

    private String post() {
        return "post-" + move.post() % (state.offer().posts().size() + 1);
    }
}
