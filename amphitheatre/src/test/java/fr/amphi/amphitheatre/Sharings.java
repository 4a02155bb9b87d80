package fr.amphi.amphitheatre;

import java.util.List;

/** Random news of other amphitheatres. */
final class Sharings {

    private Sharings() {}

    /** The first post is of another pool too, and every other intern. */
    static Command twoPools() {
        return new Command.DeclareSharing(
                List.of(new SharedPost("post-0", List.of("other", "post-0"))),
                List.of(Moves.intern(1), Moves.intern(3), Moves.intern(5)));
    }

    static Command declaration(State state, Session.Move move) {
        int posts = state.offer().posts().size();
        String post = "post-" + move.post() % posts;
        return new Command.DeclareSharing(
                move.number() % 3 == 0
                        ? List.of()
                        : List.of(new SharedPost(post, List.of("other", post))),
                List.of(Moves.intern(move.intern())));
    }

    static Command settlement(State state, Session.Move move) {
        Settlement settlement =
                switch (move.number() % 7) {
                    case 0 -> Settlement.UNKNOWN;
                    case 1, 2 -> Settlement.taken(9);
                    case 3 -> Settlement.PLACED_ELSEWHERE;
                    default -> Settlement.GRANTED;
                };
        // nobody is placed elsewhere who holds a post here
        boolean placed =
                state.pending()
                        .filter(asked -> asked.from() != null)
                        .filter(_ -> settlement.equals(Settlement.PLACED_ELSEWHERE))
                        .isPresent();
        return new Command.Settle(state.asking(), placed ? Settlement.GRANTED : settlement);
    }

    static Command news(State state, Session.Move move) {
        return move.number() % 2 == 0
                ? new Command.TellPlaced(Moves.intern(move.intern()), move.number() % 3 != 0)
                : new Command.TellTaken("post-" + move.post(), move.number() % 3);
    }
}
