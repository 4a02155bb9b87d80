package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_SESSION;
import static fr.amphi.amphitheatre.Refusal.Code.BAD_TURN_TIME;
import static fr.amphi.amphitheatre.Refusal.Code.SESSION_BEGUN;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether sessions can be held, and leave alone what has begun. */
final class SessionConditions {

    private SessionConditions() {}

    /** Each position in one of them, one after another. */
    static @Nullable Refusal areSessions(State state, List<ChoiceSession> sessions) {
        if (sessions.size() > Limits.SESSIONS) {
            return bad("Au plus " + Limits.SESSIONS + " séances.", 0);
        }
        for (int i = 0; i < sessions.size(); i++) {
            Refusal refusal = isAfter(sessions.get(i), i == 0 ? null : sessions.get(i - 1), i + 1);
            if (refusal != null) {
                return refusal;
            }
        }
        return sessions.isEmpty() || sessions.getLast().first() <= state.callList().size()
                ? null
                : bad("La liste d'appel n'a pas le premier rang de cette séance.", sessions.size());
    }

    private static @Nullable Refusal isAfter(
            ChoiceSession session, @Nullable ChoiceSession before, int number) {
        boolean inOrder =
                before == null
                        ? session.first() == 1
                        : session.first() > before.first()
                                && session.opensAt().isAfter(before.opensAt());
        if (!inOrder) {
            return bad(
                    "La première séance commence au 1er rang ; chacune suit la précédente, par son"
                            + " rang et par son heure.",
                    number);
        }
        if (session.endsAt() != null && !session.endsAt().isAfter(session.opensAt())) {
            return bad("La fin prévue vient après le début.", number);
        }
        return session.secondsPerTurn() >= 1 && session.secondsPerTurn() <= Limits.TURN_SECONDS
                ? null
                : Refusal.of(
                        BAD_TURN_TIME,
                        "Le temps par interne va de 1 seconde à un jour.",
                        "session",
                        number);
    }

    /** Those begun stay as they are, the others begin where the call has not come yet. */
    static @Nullable Refusal keepBegun(State state, List<ChoiceSession> sessions) {
        Sessions held = state.sessions();
        if (state.stage() == Stage.SCHEDULED) {
            return null;
        }
        if (held.all().isEmpty()) {
            return Refusal.of(SESSION_BEGUN, "Les séances se fixent avant l'ouverture.");
        }
        int begun = held.begun();
        boolean kept =
                sessions.size() >= begun
                        && sessions.subList(0, begun).equals(held.all().subList(0, begun));
        if (!kept) {
            return Refusal.of(
                    SESSION_BEGUN, "Une séance commencée ne change plus.", "begun", begun);
        }
        int next = Calls.nextInOrder(state);
        int reached = Math.max(state.cursor(), state.turn().map(Turn::position).orElse(0));
        boolean waiting = state.isBetweenSessions();
        if (sessions.size() == begun) {
            return waiting ? bad("Une séance reste à tenir.", begun) : null;
        }
        int first = sessions.get(begun).first();
        if (first <= reached) {
            return bad("L'appel a déjà dépassé ce rang.", begun + 1);
        }
        return waiting && next > 0 && first > Calls.place(state, next)
                ? bad("La séance suivante commence au prochain appelé, ou avant.", begun + 1)
                : null;
    }

    private static Refusal bad(String why, int number) {
        return Refusal.of(BAD_SESSION, why, "session", number);
    }
}
