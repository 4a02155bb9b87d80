package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Command.Choose;
import fr.amphi.amphitheatre.Command.ChooseFor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides choices made by a person, at the intern's turn. */
final class Choosing {

    private Choosing() {}

    static Decision choose(State state, Choose it, Instant now) {
        return Check.all(
                () -> chosen(state, it.intern(), it.post(), How.SELF, it.basedOn(), null, now),
                () -> StageChecks.isOpen(state),
                () -> InternChecks.isListed(state, it.intern()),
                () -> InternChecks.isMyTurn(state, it.intern()),
                () -> PostChecks.isOffered(state, it.post()),
                () -> PostChecks.isFree(state, it.post()),
                () -> PostChecks.wasSeen(state, it.basedOn()));
    }

    static Decision chooseFor(State state, ChooseFor it, Instant now) {
        Commitment<String> reason = it.reason().commitment();
        return Check.all(
                () -> chosen(state, it.intern(), it.post(), How.MANAGER, it.basedOn(), reason, now),
                () -> StageChecks.isOpen(state),
                () -> TextChecks.reason(it.reason().text()),
                () -> InternChecks.isListed(state, it.intern()),
                () -> InternChecks.isTheirTurn(state, it.intern()),
                () -> PostChecks.isOffered(state, it.post()),
                () -> PostChecks.isFree(state, it.post()),
                () -> PostChecks.wasSeen(state, it.basedOn()));
    }

    private static Decision chosen(
            State state,
            String intern,
            String post,
            How how,
            long basedOn,
            @Nullable Commitment<String> reason,
            Instant now) {
        int position = state.callList().positionOf(intern);
        Draft draft = new Draft(state, now);
        draft.add(new Event.ChoiceMade(position, intern, post, how, basedOn, reason, now));
        Turns.next(draft);
        return draft.accepted();
    }
}
