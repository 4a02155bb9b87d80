package fr.amphi.amphitheatre;

import java.time.Instant;

/** Calls the next intern within a decision. */
final class Turns {

    private Turns() {}

    /**
     * Starts the next turn if the amphitheatre is open and none is running: first those who
     * returned, then down the call list. Interns placed elsewhere are passed on the way.
     */
    static void next(Draft draft) {
        State state = draft.state();
        if (state.stage() != Stage.OPEN || state.turn().isPresent()) {
            return;
        }
        Positions returning = state.progress().returning();
        if (returning.isEmpty()) {
            callDown(draft, state);
        } else {
            start(draft, returning.first());
        }
    }

    private static void callDown(Draft draft, State state) {
        for (int at = state.cursor() + 1; at <= state.callList().size(); at++) {
            Seat.Status status = state.seat(at).status();
            if (status == Seat.Status.WAITING) {
                start(draft, at);
                return;
            }
            if (status == Seat.Status.PLACED_ELSEWHERE) {
                pass(draft, at);
            }
        }
    }

    private static void start(Draft draft, int position) {
        Instant deadline =
                draft.now().plusSeconds(draft.state().plan().orElseThrow().secondsPerTurn());
        String intern = draft.state().callList().internAt(position);
        draft.add(new Event.TurnStarted(position, intern, draft.now(), deadline));
    }

    private static void pass(Draft draft, int position) {
        String intern = draft.state().callList().internAt(position);
        draft.add(
                new Event.InternSkipped(
                        position, intern, SkipCause.PLACED_ELSEWHERE, null, draft.now()));
    }
}
