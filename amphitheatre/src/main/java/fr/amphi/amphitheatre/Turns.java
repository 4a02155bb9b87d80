package fr.amphi.amphitheatre;

import java.time.Instant;

/** Calls the next intern within a decision. */
final class Turns {

    private Turns() {}

    /**
     * Starts the next turn if the amphitheatre is open and none is running: first those who
     * returned, then down the call list. Interns placed elsewhere are passed on the way; nobody is
     * called before their session.
     */
    static void next(Draft draft) {
        State state = draft.state();
        if (state.stage() != Stage.OPEN
                || state.turn().isPresent()
                || state.pending().isPresent()) {
            return;
        }
        int next = Calls.next(state);
        if (state.progress().returning().isEmpty()) {
            passBefore(draft, next);
            if (next > 0 && Sessioning.waits(draft, next)) {
                return;
            }
        }
        if (next > 0) {
            start(draft, next);
        }
    }

    private static void passBefore(Draft draft, int next) {
        State state = draft.state();
        int last = next == 0 ? state.callList().size() : Calls.place(state, next);
        for (int at = state.cursor() + 1; at <= last; at++) {
            if (state.seat(at).status() == Seat.Status.PLACED_ELSEWHERE
                    && state.seat(at).isAhead()) {
                pass(draft, at);
            }
        }
    }

    private static void start(Draft draft, int position) {
        Instant deadline = draft.now().plusSeconds(secondsPerTurn(draft.state()));
        String intern = draft.state().callList().internAt(position);
        draft.add(new Event.TurnStarted(position, intern, draft.now(), deadline));
    }

    private static int secondsPerTurn(State state) {
        ChoiceSession session = state.sessions().underWay();
        return session == null
                ? state.plan().orElseThrow().secondsPerTurn()
                : session.secondsPerTurn();
    }

    private static void pass(Draft draft, int position) {
        String intern = draft.state().callList().internAt(position);
        draft.add(
                new Event.InternSkipped(
                        position, intern, SkipCause.PLACED_ELSEWHERE, null, draft.now()));
    }
}
