package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_RETURNED;
import static fr.amphi.amphitheatre.Refusal.Code.BAD_COUNT;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_SKIPPED;
import static fr.amphi.amphitheatre.Refusal.Code.TURN_NOT_OVER;

import fr.amphi.amphitheatre.Command.ExpireTurn;
import fr.amphi.amphitheatre.Command.LetWishListsChoose;
import fr.amphi.amphitheatre.Command.ReturnToList;
import fr.amphi.amphitheatre.Command.Skip;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a turn ends without its intern, and how an intern comes back. */
final class Passing {

    private Passing() {}

    static Decision letWishListsChoose(State state, LetWishListsChoose it, Instant now) {
        return Condition.all(
                () -> wishListsChosen(new Draft(state, now), it.count()),
                () -> StageConditions.isOpen(state),
                () -> isCount(it.count()),
                () -> it.intern() == null ? null : InternConditions.isRunning(state, it.intern()));
    }

    static Decision expire(State state, ExpireTurn it, Instant now) {
        Optional<Turn> running = state.turn().filter(turn -> turn.version() == it.turn());
        if (running.isEmpty()) {
            return Draft.accept();
        }
        return Condition.all(
                () -> expired(new Draft(state, now), running.get()),
                () -> StageConditions.isOpen(state),
                () -> isOver(running.get(), now));
    }

    static Decision skip(State state, Skip it, Instant now) {
        return Condition.all(
                () -> skipped(new Draft(state, now), it.reason().commitment()),
                () -> StageConditions.isOpen(state),
                () -> TextConditions.reason(it.reason().text()),
                () -> InternConditions.isRunning(state, it.intern()));
    }

    static Decision returnToList(State state, ReturnToList it, Instant now) {
        return Condition.all(
                () -> returned(new Draft(state, now), it.intern()),
                () -> StageConditions.isUnderWay(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> mayReturn(state, it.intern()));
    }

    private static Decision wishListsChosen(Draft draft, int count) {
        wishListsChoose(draft, count);
        return draft.accepted();
    }

    /** As far as no choice has to be asked for. */
    static void wishListsChoose(Draft draft, int count) {
        for (int left = count - 1; left >= 0 && isTurn(draft.state()); left--) {
            Turn turn = draft.state().turn().orElseThrow();
            sealedListActs(draft, turn, SkipCause.NO_WISH_LIST, left);
            Turns.next(draft);
        }
    }

    private static boolean isTurn(State state) {
        return state.turn().isPresent() && state.pending().isEmpty();
    }

    private static Decision expired(Draft draft, Turn turn) {
        sealedListActs(draft, turn, SkipCause.TURN_EXPIRED, 0);
        Turns.next(draft);
        return draft.accepted();
    }

    /**
     * The first wish still possible is chosen.
     *
     * @param without the cause of passing over an intern who has no list
     * @param turns that wish lists are to have after this one
     */
    private static void sealedListActs(Draft draft, Turn turn, SkipCause without, int turns) {
        State state = draft.state();
        String post = Wishing.firstPossible(state, turn.position());
        if (post == null) {
            boolean listed = !state.wishes(turn.position()).posts().isEmpty();
            SkipCause cause = listed ? SkipCause.NO_WISH_POSSIBLE : without;
            draft.add(skip(turn, cause, null, draft.now()));
        } else {
            draft.add(Choosing.bySealedList(state, turn, post, turns, draft.now()));
        }
    }

    private static Decision skipped(Draft draft, Commitment<String> reason) {
        Turn turn = draft.state().turn().orElseThrow();
        draft.add(skip(turn, SkipCause.BY_MANAGER, reason, draft.now()));
        Turns.next(draft);
        return draft.accepted();
    }

    private static Decision returned(Draft draft, String intern) {
        int position = draft.state().callList().positionOf(intern);
        draft.add(new Event.InternReturned(position, intern));
        Turns.next(draft);
        return draft.accepted();
    }

    private static Event skip(
            Turn turn, SkipCause cause, @Nullable Commitment<String> reason, Instant now) {
        return new Event.InternSkipped(turn.position(), turn.intern(), cause, reason, now);
    }

    private static @Nullable Refusal isCount(int count) {
        return count >= 1 && count <= Limits.TURNS_AT_ONCE
                ? null
                : Refusal.of(
                        BAD_COUNT,
                        "Le nombre de tours va de 1 à " + Limits.TURNS_AT_ONCE + ".",
                        "count",
                        count);
    }

    private static @Nullable Refusal isOver(Turn turn, Instant now) {
        if (!now.isBefore(turn.deadline())) {
            return null;
        }
        long left = turn.secondsLeft(now);
        return Refusal.of(
                TURN_NOT_OVER,
                "Le tour n'est pas terminé : encore "
                        + French.count(left, "seconde", "secondes")
                        + ".",
                "secondsLeft",
                left);
    }

    private static @Nullable Refusal mayReturn(State state, String intern) {
        if (InternConditions.seatOf(state, intern).mayReturn()) {
            return null;
        }
        int position = state.callList().positionOf(intern);
        return state.returning().contains(position)
                ? Refusal.of(ALREADY_RETURNED, "Ce retour est déjà enregistré.")
                : Refusal.of(NOT_SKIPPED, "Le tour de cet interne n'est pas passé.");
    }
}
