package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_POSITION;
import static fr.amphi.amphitheatre.Refusal.Code.NOBODY_FIRST;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_DEFERRED;

import fr.amphi.amphitheatre.Command.Defer;
import fr.amphi.amphitheatre.Command.WithdrawDeferral;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides how an intern lets others go first. */
final class Deferring {

    private Deferring() {}

    static Decision defer(State state, Defer it, Instant now) {
        return Condition.all(
                () -> deferred(state, it, now),
                () -> StageConditions.isUnderWay(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.isToChoose(state, it.intern()),
                () -> isToCome(state, it));
    }

    static Decision withdraw(State state, WithdrawDeferral it, Instant now) {
        return Condition.all(
                () -> withdrawn(new Draft(state, now), it.intern()),
                () -> StageConditions.isUnderWay(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> isDeferred(state, it.intern()));
    }

    private static Decision deferred(State state, Defer it, Instant now) {
        int position = state.callList().positionOf(it.intern());
        if (Integer.valueOf(it.after()).equals(state.deferral(position))) {
            return Draft.accept();
        }
        Draft draft = new Draft(state, now);
        draft.add(new Event.InternDeferred(position, it.intern(), it.after(), now));
        if (Calls.next(draft.state()) == position) {
            return new Decision.Refused(
                    Refusal.of(NOBODY_FIRST, "Personne ne serait appelé avant vous."));
        }
        Turns.next(draft);
        return draft.accepted();
    }

    private static Decision withdrawn(Draft draft, String intern) {
        int position = draft.state().callList().positionOf(intern);
        draft.add(new Event.DeferralWithdrawn(position, intern, draft.now()));
        Turns.next(draft);
        return draft.accepted();
    }

    private static @Nullable Refusal isToCome(State state, Defer it) {
        int own = state.callList().positionOf(it.intern());
        int last = state.callList().size();
        int first = Math.min(Math.max(own + 1, state.cursor()), last);
        return it.after() > own && it.after() >= first && it.after() <= last
                ? null
                : new Refusal(
                        BAD_POSITION,
                        "On laisse passer des internes encore à appeler : indiquez un rang entre "
                                + "%d et %d.".formatted(first, last),
                        Map.of("position", own, "first", first, "last", last));
    }

    private static @Nullable Refusal isDeferred(State state, String intern) {
        return state.deferral(state.callList().positionOf(intern)) != null
                ? null
                : Refusal.of(NOT_DEFERRED, "Aucun report n'est enregistré.");
    }
}
