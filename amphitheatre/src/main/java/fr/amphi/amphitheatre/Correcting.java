package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.IS_EX_OFFICIO;
import static fr.amphi.amphitheatre.Refusal.Code.IS_SUPERNUMERARY;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_REFERRED;
import static fr.amphi.amphitheatre.Refusal.Code.SAME_POST;

import fr.amphi.amphitheatre.Command.AssignExOfficio;
import fr.amphi.amphitheatre.Command.CancelChoice;
import fr.amphi.amphitheatre.Command.PlaceSupernumerary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what a manager does to one person's placement, always with a reason. */
final class Correcting {

    private Correcting() {}

    static Decision cancel(State state, CancelChoice it, Instant now) {
        return Condition.all(
                () -> Draft.accept(cancelled(state, it.intern(), it.reason(), now)),
                () -> StageConditions.needsNoPlan(state),
                () -> TextConditions.reason(it.reason().text()),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.holdsPost(state, it.intern()));
    }

    /** Whether another post can be put in the place of the one held. */
    static @Nullable Refusal mayHaveInstead(State state, String intern, String post) {
        return Condition.first(
                () -> InternConditions.isListed(state, intern),
                () -> InternConditions.holdsPost(state, intern),
                () -> isInOrder(state, intern),
                () -> PostConditions.isOffered(state, post),
                () -> isFreeInstead(state, held(state, intern), post),
                () -> BlockingConditions.mayHold(state, intern, post));
    }

    /**
     * Before opening, during or after the amphitheatre, until publication. A validating one takes a
     * free place, out of the order of ranks if the rules provide for it.
     */
    static Decision supernumerary(State state, PlaceSupernumerary it, Instant now) {
        return Condition.all(
                () -> placed(new Draft(state, now), it),
                () -> StageConditions.isBeforePublication(state),
                () -> TextConditions.reason(it.reason().text()),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> RequestConditions.isAgreed(state, it),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isNotWithdrawn(state, it.post()),
                () -> it.validating() ? PostConditions.isFree(state, it.post()) : null,
                () ->
                        it.validating()
                                ? BlockingConditions.mayHold(state, it.intern(), it.post())
                                : BlockingConditions.isNotBarred(state, it.intern(), it.post()));
    }

    /**
     * Before opening, during or after the amphitheatre, until publication, on a free post: no
     * choice is touched by it.
     */
    static Decision assign(State state, AssignExOfficio it, Instant now) {
        return Condition.all(
                () -> assigned(new Draft(state, now), it),
                () -> StageConditions.isBeforePublication(state),
                () -> TextConditions.reason(it.reason().text()),
                () -> isReferred(it.referral(), now),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isNotWithdrawn(state, it.post()),
                () -> PostConditions.isFree(state, it.post()),
                () -> BlockingConditions.mayHold(state, it.intern(), it.post()));
    }

    private static @Nullable Refusal isReferred(Referral referral, Instant now) {
        if (referral.isWholeAt(now)) {
            return null;
        }
        return Refusal.of(
                NOT_REFERRED,
                "Une affectation d'office suit la saisine par le directeur de l'UFR, puis"
                        + " l'entretien : vérifiez les deux dates.",
                "field",
                "heardOn");
    }

    static Event.ChoiceCancelled cancelled(State state, String intern, Reason reason, Instant now) {
        return new Event.ChoiceCancelled(
                state.callList().positionOf(intern),
                intern,
                held(state, intern),
                reason.commitment(),
                now);
    }

    static Event.ChoiceCorrected corrected(
            State state, String intern, String post, Reason reason, Instant now) {
        return new Event.ChoiceCorrected(
                state.callList().positionOf(intern),
                intern,
                held(state, intern),
                post,
                reason.commitment(),
                now);
    }

    private static Decision placed(Draft draft, PlaceSupernumerary it) {
        return placed(
                draft,
                new Event.SupernumeraryPlaced(
                        draft.state().callList().positionOf(it.intern()),
                        it.intern(),
                        it.post(),
                        it.validating(),
                        it.reason().commitment(),
                        draft.now()));
    }

    private static Decision assigned(Draft draft, AssignExOfficio it) {
        return placed(
                draft,
                new Event.InternAssigned(
                        draft.state().callList().positionOf(it.intern()),
                        it.intern(),
                        it.post(),
                        it.referral(),
                        it.reason().commitment(),
                        draft.now()));
    }

    private static Decision placed(Draft draft, Event.PlacedOutOfOrder placed) {
        draft.add(Asking.placement(draft.state(), placed));
        Turns.next(draft);
        return draft.accepted();
    }

    private static String held(State state, String intern) {
        return String.valueOf(InternConditions.seatOf(state, intern).post());
    }

    private static @Nullable Refusal isInOrder(State state, String intern) {
        return switch (InternConditions.seatOf(state, intern).how()) {
            case SUPERNUMERARY ->
                    Refusal.of(
                            IS_SUPERNUMERARY,
                            "Un surnombre ne se corrige pas : annulez-le, puis placez à nouveau.");
            case EX_OFFICIO ->
                    Refusal.of(
                            IS_EX_OFFICIO,
                            "Une affectation d'office ne se corrige pas : annulez-la, puis affectez"
                                    + " à nouveau.");
            case SELF, PROXY, WISH_LIST, MANAGER, MATCHING, NONE -> null;
        };
    }

    /** Free once the post held is given back: linked posts share their places. */
    private static @Nullable Refusal isFreeInstead(State state, String from, String to) {
        if (from.equals(to)) {
            return Refusal.of(SAME_POST, "Cet interne a déjà ce poste.", "post", to);
        }
        return state.offer().clusterOf(from) == state.offer().clusterOf(to)
                ? PostConditions.isNotWithdrawn(state, to)
                : PostConditions.isFree(state, to);
    }
}
