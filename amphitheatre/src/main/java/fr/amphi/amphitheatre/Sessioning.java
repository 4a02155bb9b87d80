package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.SESSION_BEGUN;
import static fr.amphi.amphitheatre.Refusal.Code.SESSION_NOT_DUE;

import fr.amphi.amphitheatre.Command.SetSessions;
import fr.amphi.amphitheatre.Command.StartSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides the sessions of an amphitheatre. The call stops by itself where the next intern belongs
 * to a session that has not begun; the clock begins it at its time, at once when that is over.
 *
 * <ul>
 *   <li>Who lets others go first is called in the session of the one waited for.
 *   <li>Who was passed over and comes back is called right after the running turn, whatever the
 *       session; between sessions, first in the next one.
 *   <li>A repair goes back to any position: what was begun stays so, so whoever is called again is
 *       called as soon as the amphitheatre is resumed, and in the time of the session under way.
 *   <li>An outage between sessions owes nobody anything: the next one begins once it is over.
 * </ul>
 */
final class Sessioning {

    private Sessioning() {}

    static Decision set(State state, SetSessions it) {
        return Condition.all(
                () -> changed(state, it),
                () -> StageConditions.isBeforeClosing(state),
                () -> needsReason(state) ? TextConditions.reason(reason(it)) : null,
                () -> SessionConditions.areSessions(state, it.sessions()),
                () -> SessionConditions.keepBegun(state, it.sessions()));
    }

    static Decision start(State state, StartSession it, Instant now) {
        if (!state.isBetweenSessions()) {
            return it.reason() == null ? Draft.accept() : new Decision.Refused(underWay());
        }
        String reason = it.reason();
        return Condition.all(
                () -> started(new Draft(state, now), reason),
                () -> reason == null ? null : TextConditions.reason(reason),
                () -> reason == null ? isDue(state, now) : null);
    }

    /** Whether the next call waits for its session; one whose time has come begins. */
    static boolean waits(Draft draft, int next) {
        State state = draft.state();
        Sessions sessions = state.sessions();
        int number = sessions.numberOf(Calls.place(state, next));
        if (number <= sessions.begun()) {
            return false;
        }
        boolean early = draft.now().isBefore(sessions.get(number).opensAt());
        draft.add(
                early
                        ? new Event.SessionEnded(sessions.begun(), draft.now())
                        : new Event.SessionStarted(number, null, draft.now()));
        return early;
    }

    private static Decision changed(State state, SetSessions it) {
        Sessions sessions = state.sessions();
        return sessions.all().equals(it.sessions())
                ? Draft.accept()
                : Draft.accept(
                        new Event.SessionsSet(sessions.revision() + 1, it.sessions(), it.reason()));
    }

    private static Decision started(Draft draft, @Nullable String reason) {
        draft.add(new Event.SessionStarted(draft.state().nextSession(), reason, draft.now()));
        Turns.next(draft);
        return draft.accepted();
    }

    private static boolean needsReason(State state) {
        return state.sessions().revision() > 0 || state.stage() != Stage.SCHEDULED;
    }

    private static String reason(SetSessions it) {
        return it.reason() == null ? "" : it.reason();
    }

    private static Refusal underWay() {
        return Refusal.of(SESSION_BEGUN, "Aucune séance n'attend son heure.");
    }

    private static @Nullable Refusal isDue(State state, Instant now) {
        Instant opensAt = state.sessions().get(state.nextSession()).opensAt();
        return now.isBefore(opensAt)
                ? Refusal.of(
                        SESSION_NOT_DUE,
                        "La séance n'a pas encore commencé.",
                        "opensAt",
                        opensAt.toString())
                : null;
    }
}
