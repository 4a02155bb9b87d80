package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_SUSPENDED;
import static fr.amphi.amphitheatre.Refusal.Code.STILL_CHOOSING;

import fr.amphi.amphitheatre.Command.Publish;
import fr.amphi.amphitheatre.Command.Suspend;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides the stages of an amphitheatre: open, suspend, resume, close, publish. */
final class Running {

    private Running() {}

    static Decision open(State state, Instant now) {
        return Condition.all(
                () -> opened(new Draft(state, now)), () -> StageConditions.isBeforeOpening(state));
    }

    /** A second suspension is refused: its reason would be lost in silence. */
    static Decision suspend(State state, Suspend it, Instant now) {
        return Condition.all(
                () -> suspended(state, it.reason(), now),
                () -> StageConditions.isUnderWay(state),
                () -> isNotSuspended(state),
                () -> TextConditions.reason(it.reason()));
    }

    static Decision resume(State state, Instant now) {
        return state.stage() == Stage.OPEN
                ? Draft.accept()
                : Condition.all(
                        () -> resumed(new Draft(state, now)),
                        () -> StageConditions.isUnderWay(state),
                        () -> StageConditions.isNotBetweenSessions(state));
    }

    static Decision close(State state, Instant now) {
        return Condition.all(
                () -> Draft.accept(new Event.AmphitheatreClosed(now)),
                () -> StageConditions.isOpen(state),
                () -> nobodyLeft(state));
    }

    static Decision publish(State state, Publish it, Instant now) {
        return Condition.all(
                () -> Draft.accept(new Event.AssignmentsPublished(it.order(), now)),
                () -> StageConditions.isClosed(state),
                () -> TextConditions.name(it.order()));
    }

    private static Decision opened(Draft draft) {
        draft.add(new Event.AmphitheatreOpened(draft.now()));
        Turns.next(draft);
        return draft.accepted();
    }

    private static Decision suspended(State state, String reason, Instant now) {
        Long left = state.turn().map(turn -> turn.secondsLeft(now)).orElse(null);
        return Draft.accept(new Event.AmphitheatreSuspended(reason, left, now));
    }

    private static Decision resumed(Draft draft) {
        draft.add(
                new Event.AmphitheatreResumed(
                        newDeadline(draft.state(), draft.now()), draft.now()));
        Turns.next(draft);
        return draft.accepted();
    }

    private static @Nullable Instant newDeadline(State state, Instant now) {
        Long left = state.pause().map(Pause::secondsLeft).orElse(null);
        return left == null || state.turn().isEmpty() ? null : now.plusSeconds(left);
    }

    private static @Nullable Refusal isNotSuspended(State state) {
        return state.stage() == Stage.SUSPENDED
                ? Refusal.of(ALREADY_SUSPENDED, "L'amphi est déjà suspendu.")
                : null;
    }

    static @Nullable Refusal nobodyLeft(State state) {
        int left = state.toChoose().size();
        return left == 0
                ? null
                : Refusal.of(
                        STILL_CHOOSING,
                        "L'amphi ne peut pas être clos : "
                                + French.count(left, "interne doit", "internes doivent")
                                + " encore choisir.",
                        "left",
                        left);
    }
}
