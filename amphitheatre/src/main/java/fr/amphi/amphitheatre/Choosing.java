package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Command.Choose;
import fr.amphi.amphitheatre.Command.ChooseFor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides choices of a post, always at the intern's turn. */
final class Choosing {

    private Choosing() {}

    static Decision choose(State state, Choose it, Instant now) {
        return Condition.all(
                () -> chosen(state, it.intern(), it.post(), How.SELF, it.basedOn(), null, now),
                () -> StageConditions.isOpen(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.isMyTurn(state, it.intern()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isFree(state, it.post()),
                () -> BlockingConditions.mayChoose(state, it.intern(), it.post()),
                () -> PostConditions.wasSeen(state, it.basedOn()));
    }

    static Decision chooseFor(State state, ChooseFor it, Instant now) {
        Commitment<String> reason = it.reason().commitment();
        return Condition.all(
                () -> chosen(state, it.intern(), it.post(), How.MANAGER, it.basedOn(), reason, now),
                () -> StageConditions.isOpen(state),
                () -> TextConditions.reason(it.reason().text()),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.isTheirTurn(state, it.intern()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isFree(state, it.post()),
                () -> BlockingConditions.mayChoose(state, it.intern(), it.post()),
                () -> PostConditions.wasSeen(state, it.basedOn()));
    }

    /**
     * Nobody made it on a screen: it is based on the state itself.
     *
     * @param turns that wish lists are to have after this one
     */
    static Event bySealedList(State state, Turn turn, String post, int turns, Instant now) {
        Event.ChoiceMade made =
                new Event.ChoiceMade(
                        turn.position(),
                        turn.intern(),
                        post,
                        How.WISH_LIST,
                        state.version(),
                        null,
                        now);
        return Asking.choice(state, made, turns);
    }

    static Decision chosen(
            State state,
            String intern,
            String post,
            How how,
            long basedOn,
            @Nullable Commitment<String> reason,
            Instant now) {
        int position = state.callList().positionOf(intern);
        Draft draft = new Draft(state, now);
        Event.ChoiceMade made =
                new Event.ChoiceMade(position, intern, post, how, basedOn, reason, now);
        draft.add(Asking.choice(state, made, 0));
        Turns.next(draft);
        return draft.accepted();
    }
}
