package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.CHOICE_PENDING;

import fr.amphi.amphitheatre.Event.ChoiceAsked;
import fr.amphi.amphitheatre.Event.ChoiceCorrected;
import fr.amphi.amphitheatre.Event.ChoiceMade;
import fr.amphi.amphitheatre.Event.InternAssigned;
import fr.amphi.amphitheatre.Event.PlacedOutOfOrder;
import fr.amphi.amphitheatre.Event.SupernumeraryPlaced;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides choices of what other amphitheatres may give too: asked first, made once everything is
 * reserved, or declined; meanwhile nothing happens that the choice could rest on.
 */
final class Asking {

    private Asking() {}

    /** Null when the command may be decided now. */
    static @Nullable Refusal waiting(State state, Command command) {
        ChoiceAsked asked = state.shares().pending();
        return asked == null || mayHappenMeanwhile(command)
                ? null
                : Refusal.of(
                        CHOICE_PENDING,
                        "Un choix attend sa réservation auprès d'un autre amphi : réessayez dans un"
                                + " instant.",
                        "post",
                        asked.post());
    }

    private static boolean mayHappenMeanwhile(Command command) {
        return command instanceof Command.Settle
                || command instanceof Command.DeclareSharing
                || command instanceof Command.RankWishes
                || command instanceof Command.CreditTime
                || command instanceof Command.CreditOutage;
    }

    /**
     * The choice itself where nothing of it is shared, else the question.
     *
     * @param turns that wish lists are to have after this one
     */
    static Event choice(State state, ChoiceMade it, int turns) {
        return state.shares().concerns(it.intern(), it.post())
                ? new ChoiceAsked(
                        it.position(),
                        it.intern(),
                        it.post(),
                        it.how(),
                        null,
                        true,
                        it.basedOn(),
                        it.reason(),
                        turns,
                        null,
                        it.at())
                : it;
    }

    /** The intern stays reserved: only the other post is asked for. */
    static Event correction(State state, ChoiceCorrected it) {
        return state.shares().posts().containsKey(it.to())
                ? new ChoiceAsked(
                        it.position(),
                        it.intern(),
                        it.to(),
                        How.MANAGER,
                        it.from(),
                        true,
                        state.version(),
                        it.reason(),
                        0,
                        null,
                        it.at())
                : it;
    }

    static Event placement(State state, PlacedOutOfOrder it) {
        return state.shares().concerns(it.intern(), it.takesPlace() ? it.post() : null)
                ? new ChoiceAsked(
                        it.position(),
                        it.intern(),
                        it.post(),
                        it.how(),
                        null,
                        it.takesPlace(),
                        state.version(),
                        it.reason(),
                        0,
                        it.referral(),
                        it.at())
                : it;
    }

    /** Nothing changes when that choice was settled before. */
    static Decision settle(State state, Command.Settle it, Instant now) {
        ChoiceAsked asked = state.shares().pending();
        if (asked == null || state.shares().asking() != it.asking()) {
            return Draft.accept();
        }
        Settlement settlement = it.settlement();
        if (!settlement.known()) {
            return new Decision.Refused(
                    Refusal.of(CHOICE_PENDING, "Ce choix attend encore sa réservation."));
        }
        Draft draft = new Draft(state, now);
        if (settlement.declined() == null) {
            draft.add(made(asked, now));
        } else {
            decline(draft, asked, settlement.declined(), settlement.takenElsewhere());
        }
        goOn(draft, asked);
        return draft.accepted();
    }

    private static Event made(ChoiceAsked asked, Instant now) {
        Commitment<String> reason = asked.reason();
        if (asked.from() != null && reason != null) {
            return new ChoiceCorrected(
                    asked.position(), asked.intern(), asked.from(), asked.post(), reason, now);
        }
        if (asked.referral() != null && reason != null) {
            return new InternAssigned(
                    asked.position(), asked.intern(), asked.post(), asked.referral(), reason, now);
        }
        if (asked.how() == How.SUPERNUMERARY && reason != null) {
            return new SupernumeraryPlaced(
                    asked.position(),
                    asked.intern(),
                    asked.post(),
                    asked.takesPlace(),
                    reason,
                    now);
        }
        return new ChoiceMade(
                asked.position(),
                asked.intern(),
                asked.post(),
                asked.how(),
                asked.basedOn(),
                reason,
                now);
    }

    /** The turn gets back the time that the question took. */
    private static void decline(Draft draft, ChoiceAsked asked, DeclineCause cause, int taken) {
        Instant now = draft.now();
        Turn turn =
                draft.state().turn().filter(t -> t.intern().equals(asked.intern())).orElse(null);
        draft.add(
                new Event.ChoiceDeclined(
                        asked.position(),
                        asked.intern(),
                        asked.post(),
                        cause,
                        turn == null ? null : turn.longer(seconds(asked, now)).deadline(),
                        now));
        switch (cause) {
            case POST_TAKEN -> Elsewhere.taken(draft, asked.post(), taken);
            case PLACED_ELSEWHERE -> Elsewhere.placed(draft, asked.intern(), true);
        }
    }

    private static long seconds(ChoiceAsked asked, Instant now) {
        return (Duration.between(asked.at(), now).toMillis() + 999) / 1000;
    }

    /** A wish list goes on to its next wish, then the lists of the turns that were to follow. */
    private static void goOn(Draft draft, ChoiceAsked asked) {
        boolean again =
                asked.how() == How.WISH_LIST
                        && draft.state()
                                .turn()
                                .filter(turn -> turn.intern().equals(asked.intern()))
                                .isPresent();
        Turns.next(draft);
        Passing.wishListsChoose(draft, asked.turns() + (again ? 1 : 0));
    }
}
