package fr.amphi.choice.view;

import fr.amphi.amphitheatre.ChoiceSession;
import fr.amphi.amphitheatre.Sessions;
import fr.amphi.amphitheatre.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of an amphitheatre.
 *
 * @param number from 1
 * @param first position of the call list it begins with
 * @param last position it ends with
 * @param endsAt planned end
 */
public record Slot(
        int number,
        int of,
        int first,
        int last,
        Instant opensAt,
        @Nullable Instant endsAt,
        int secondsPerTurn,
        boolean begun) {

    /**
     * @param number from 1
     */
    public static Slot of(State state, int number) {
        Sessions sessions = state.sessions();
        ChoiceSession it = sessions.get(number);
        int of = sessions.all().size();
        return new Slot(
                number,
                of,
                it.first(),
                number == of ? state.callList().size() : sessions.get(number + 1).first() - 1,
                it.opensAt(),
                it.endsAt(),
                it.secondsPerTurn(),
                number <= sessions.begun());
    }

    /** That of a position; of who lets others go first, that of the one waited for. */
    static @Nullable Slot ofPosition(State state, int position) {
        Integer after = state.deferral(position);
        int number = state.sessions().numberOf(after == null ? position : after);
        return number == 0 ? null : of(state, number);
    }

    /** That under way, or the first before opening. */
    static @Nullable Slot underWay(State state) {
        return state.sessions().all().isEmpty()
                ? null
                : of(state, Math.max(1, state.sessions().begun()));
    }

    /** When the session that the call waits for begins; null while none is waited for. */
    static @Nullable Instant awaited(State state) {
        return state.isBetweenSessions()
                ? state.sessions().get(state.nextSession()).opensAt()
                : null;
    }

    /** When a position is called, were all before it in the session to take as long. */
    Instant turnOf(int position, Duration turn) {
        return opensAt.plus(turn.multipliedBy(Math.max(0, position - first)));
    }
}
