package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Reads a random move as a command: most make sense where the amphitheatre stands, some do not. */
final class Moves {

    static final int KINDS = 112;

    private final State state;
    private final Session.Move move;

    Moves(State state, Session.Move move) {
        this.state = state;
        this.move = move;
    }

    static String intern(int number) {
        return "intern-" + number;
    }

    static OfferedPost offered(int number, int places, int link) {
        OfferedPost post = Given.post("post-" + number, places, RandomRules.tags(number));
        return link < 0
                ? post
                : new OfferedPost(
                        post.post(),
                        post.establishment(),
                        post.unit(),
                        null,
                        null,
                        post.tags(),
                        places,
                        List.of("post-" + link));
    }

    Command command() {
        return switch (move.kind()) {
            case 0, 1, 2, 3 -> new Command.RankWishes(anybody(), somePosts(), Given.SALT);
            case 4, 5 -> new Command.Open();
            case 6, 7, 8, 9 -> onwards();
            case 11 -> new Command.Choose(even() ? called() : anybody(), post(), seen());
            case 10, 12 -> new Command.ChooseFor(calledOrNot(), post(), 0, reason());
            case 13, 14 -> new Command.LetWishListsChoose(null, 1 + move.number() % 3);
            case 15 -> new Command.ExpireTurn(turn());
            case 16 -> new Command.Skip(null, reason());
            case 17, 18 -> new Command.ReturnToList(anybody());
            case 19 -> new Command.Suspend("panne");
            case 20, 21 -> new Command.Resume();
            case 22 -> cancellation();
            case 23 -> Repairs.planned(state, new Correction.OtherPost(anybody(), post()));
            case 24 -> new Command.PlaceSupernumerary(anybody(), post(), even(), reason());
            case 25 -> new Command.ChangePlaces(post(), move.number() % 4, "commission");
            case 26 -> new Command.WithdrawPost(post(), "fermeture");
            case 27 -> new Command.AddPost(newPost(), "ouverture");
            case 28 -> even() ? correctedList() : new Command.ReofferPosts(otherPosts(), "motif");
            case 29, 30, 31 -> deferral();
            case 32 -> new Command.CreditTime(null, 1 + move.number(), "panne");
            case 33 -> outage();
            case 34, 35, 36 ->
                    new Command.SetBlockingRules(
                            RandomRules.of(
                                    move.number() * 100L + move.post() * 10L + move.intern()),
                            move.number() % 7 == 0 ? null : "commission");
            case 37, 38, 39 -> Repairs.planned(state, Repairs.correction(state, move));
            case 41, 42 -> sessions();
            case 43, 44 -> new Command.StartSession(even() ? null : "avance");
            case 45, 46, 47, 48, 49, 50 -> RandomAgreements.proxy(state, move);
            case 51, 52, 53, 54, 55, 56 -> RandomAgreements.supernumerary(state, move);
            case 57 -> Sharings.declaration(state, move);
            case 58, 59, 60, 61, 62 -> Sharings.settlement(state, move);
            case 63 -> Sharings.news(state, move);
            case 64 ->
                    new Command.AssignExOfficio(
                            anybody(), post(), Given.referral(move.number()), reason());
            case 40 -> even() ? new Command.Close() : new Command.Publish("2027-42");
            default -> Steps.of(state, move);
        };
    }

    /** Whatever gets it further: opening, resuming, or the choice of whoever is called. */
    private Command onwards() {
        return switch (state.stage()) {
            case SCHEDULED -> new Command.Open();
            case SUSPENDED ->
                    state.isBetweenSessions()
                            ? new Command.StartSession("avance")
                            : new Command.Resume();
            case OPEN ->
                    state.turn().isEmpty() && even()
                            ? new Command.Close()
                            : new Command.Choose(called(), post(), state.version());
            case CLOSED -> even() ? new Command.Publish("2027-42") : corrected();
            case NONE, PUBLISHED -> corrected();
        };
    }

    private Command corrected() {
        return move.intern() % 2 == 0
                ? cancellation()
                : new Command.PlaceSupernumerary(anybody(), post(), even(), reason());
    }

    /** By its plan once opened; now and then without one. */
    private Command cancellation() {
        return state.stage() == Stage.SCHEDULED || move.post() == 9
                ? new Command.CancelChoice(anybody(), reason())
                : Repairs.repair(state, new Correction.Cancellation(anybody()), 0);
    }

    /** Most leave what has begun alone. */
    private Command sessions() {
        Sessions held = state.sessions();
        List<ChoiceSession> all =
                new ArrayList<>(held.all().subList(0, move.number() > 5 ? held.begun() : 0));
        int first = all.isEmpty() ? 1 : Math.max(state.cursor(), all.getLast().first()) + 1;
        Instant at = all.isEmpty() ? Given.NINE : all.getLast().opensAt();
        while (first <= state.callList().size() && all.size() < 4) {
            at = at.plusSeconds(1 + move.post() * 60L);
            all.add(new ChoiceSession(first, at, null, 30 + move.number()));
            first += 1 + move.intern() % 3;
        }
        return new Command.SetSessions(move.post() == 9 ? all.reversed() : all, "salle");
    }

    private Command deferral() {
        return switch (move.number() % 5) {
            case 0 -> new Command.WithdrawDeferral(anybody());
            case 1 -> new Command.WithdrawDeferral(called());
            case 2 -> new Command.Defer(anybody(), move.post());
            default -> new Command.Defer(called(), move.post());
        };
    }

    private Command outage() {
        Instant turn = state.turn().map(Turn::at).orElse(Given.NINE);
        Instant from = turn.plusSeconds((move.post() - 3) * 20L);
        return new Command.CreditOutage(from, from.plusSeconds(move.number()));
    }

    private boolean even() {
        return move.number() % 2 == 0;
    }

    private String anybody() {
        return intern(move.intern() % (state.callList().size() + 1));
    }

    private String calledOrNot() {
        return move.number() % 4 == 0 ? anybody() : called();
    }

    /** Now and then a version to come. */
    private long seen() {
        return state.version() + (move.number() % 5 == 0 ? 1 : 0);
    }

    private String called() {
        return state.turn().map(Turn::intern).orElse(anybody());
    }

    private long turn() {
        return state.turn().map(Turn::version).orElse(0L);
    }

    private String post() {
        return "post-" + move.post() % (state.offer().posts().size() + 1);
    }

    private static Reason reason() {
        return Given.because("motif");
    }

    private List<String> somePosts() {
        List<String> posts =
                new ArrayList<>(state.offer().posts().stream().map(OfferedPost::post).toList());
        Collections.shuffle(posts, new Random(move.number() * 31L + move.post()));
        return posts.subList(0, move.post() % (posts.size() + 1));
    }

    private OfferedPost newPost() {
        int number = state.offer().posts().size() - (move.post() == 9 ? 1 : 0);
        return offered(number, move.number() % 3, even() ? -1 : move.post() % (number + 1));
    }

    private List<OfferedPost> otherPosts() {
        List<OfferedPost> posts = new ArrayList<>(state.offer().posts());
        posts.removeIf(post -> posts.size() > 1 && post.post().equals(post()));
        posts.add(newPost());
        return posts;
    }

    private Command correctedList() {
        List<CallListLine> lines = new ArrayList<>(state.callList().lines());
        Collections.shuffle(lines, new Random(move.post()));
        if (!lines.isEmpty() && move.intern() < 4) {
            CallListLine one = lines.removeFirst();
            lines.addAll(move.intern() < 2 ? List.of(one, one) : List.of());
        }
        return new Command.CorrectCallList(lines, "motif");
    }
}
