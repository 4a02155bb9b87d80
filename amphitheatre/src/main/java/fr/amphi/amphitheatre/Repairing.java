package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_POSITION;
import static fr.amphi.amphitheatre.Refusal.Code.PLAN_NEEDED;
import static fr.amphi.amphitheatre.Refusal.Code.STALE;

import fr.amphi.amphitheatre.Command.Repair;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides a correction once open: what it makes impossible is taken back, what follows run again.
 */
final class Repairing {

    private Repairing() {}

    static Decision repair(State state, Repair it, Instant now) {
        return Condition.all(
                () -> repaired(state, it, now),
                () -> StageConditions.isOpened(state),
                () -> TextConditions.reason(it.statement()),
                () -> TextConditions.reason(it.reason().text()),
                () -> PostConditions.wasSeen(state, it.basedOn()),
                () -> isFresh(state, it.basedOn()),
                () -> refusal(state, it.correction()),
                () -> isPosition(state, it));
    }

    private static Decision repaired(State state, Repair it, Instant now) {
        RepairPlan plan = RepairPlan.of(state, it.correction());
        if (!Hashes.plan(it.correction(), plan).equals(it.plan())) {
            return new Decision.Refused(unseen());
        }
        Draft draft = new Draft(state, now);
        takeBack(draft, it, plan);
        if (it.correction() instanceof Correction.OtherCallList(var lines)
                && !lines.equals(state.callList().lines())) {
            draft.add(new Event.CallListCorrected(it.statement()));
            Preparing.fixCallList(draft, lines);
        }
        if (it.from() > 0) {
            draft.add(new Event.AmphitheatreReopened(it.from(), it.statement(), now));
        }
        correctOffer(draft, it);
        Refusal unfinished = isFinished(draft.state());
        if (unfinished != null) {
            return new Decision.Refused(unfinished);
        }
        askForPost(draft, it);
        Turns.next(draft);
        return draft.accepted();
    }

    /** Asked last: nothing else happens while it waits. */
    private static void askForPost(Draft draft, Repair it) {
        State state = draft.state();
        if (it.correction() instanceof Correction.OtherPost(String intern, String post)
                && !state.reservedWith(post).isEmpty()
                && InternConditions.holdsPost(state, intern) == null) {
            draft.add(
                    Asking.correction(
                            state,
                            Correcting.corrected(state, intern, post, it.reason(), draft.now())));
        }
    }

    private static Refusal unseen() {
        return Refusal.of(
                PLAN_NEEDED,
                "Ce n'est pas le plan de reprise de cette correction : demandez-le, relisez-le,"
                        + " puis appliquez-le.");
    }

    private static void takeBack(Draft draft, Repair it, RepairPlan plan) {
        State state = draft.state();
        Set<String> interns = new LinkedHashSet<>();
        plan.lost().forEach(lost -> interns.add(lost.choice().intern()));
        if (it.from() > 0) {
            CallList list = Corrected.of(state, it.correction()).callList();
            new TurnOrder(state, list)
                    .again(it.from())
                    .forEach(at -> interns.add(state.callList().internAt(at)));
        }
        interns.forEach(intern -> draft.add(cancelled(state, intern, it, draft.now())));
        if (it.correction() instanceof Correction.OtherPost(String intern, String post)
                && !interns.contains(intern)
                && state.reservedWith(post).isEmpty()) {
            draft.add(Correcting.corrected(state, intern, post, it.reason(), draft.now()));
        }
    }

    /** What was decided about one person alone is told to nobody else. */
    private static Event cancelled(State state, String intern, Repair it, Instant now) {
        boolean alone =
                it.correction() instanceof Correction.Cancellation(String whose)
                        && whose.equals(intern);
        Reason reason = alone ? it.reason() : it.reason().saying(it.statement());
        return Correcting.cancelled(state, intern, reason, now);
    }

    private static void correctOffer(Draft draft, Repair it) {
        Offer offer = draft.state().offer();
        if (it.correction() instanceof Correction.OtherPlaces(String post, int places)
                && offer.post(post).places() != places) {
            draft.add(new Event.PlacesChanged(post, places, it.statement()));
        }
        if (it.correction() instanceof Correction.Withdrawal(String post)
                && !offer.isWithdrawn(post)) {
            draft.add(new Event.PostWithdrawn(post, it.statement()));
        }
    }

    private static @Nullable Refusal isFresh(State state, long basedOn) {
        return basedOn >= state.settled()
                ? null
                : Refusal.of(
                        STALE,
                        "L'amphi a avancé depuis ce plan de reprise : demandez-en un nouveau.",
                        "version",
                        state.version());
    }

    /** Why a correction speaks of nothing that is there; null when it can be planned and made. */
    static @Nullable Refusal refusal(State state, Correction correction) {
        return switch (correction) {
            case Correction.OtherCallList(var lines) -> ListConditions.callList(lines);
            case Correction.OtherPlaces(String post, int places) ->
                    Condition.first(
                            () -> PostConditions.isOffered(state, post),
                            () -> PostConditions.isNotWithdrawn(state, post),
                            () -> ListConditions.places(places, post));
            case Correction.Withdrawal(String post) -> PostConditions.isOffered(state, post);
            case Correction.Cancellation(String intern) ->
                    Condition.first(
                            () -> InternConditions.isListed(state, intern),
                            () -> InternConditions.holdsPost(state, intern));
            case Correction.OtherPost(String intern, String post) ->
                    Correcting.mayHaveInstead(state, intern, post);
            case Correction.Rerun(int position) -> isOnList(position, 1, state.callList());
        };
    }

    /** An offer is closed with its amphitheatre; going back to a position opens it again. */
    private static @Nullable Refusal isPosition(State state, Repair it) {
        boolean ofOffer =
                it.correction() instanceof Correction.OtherPlaces
                        || it.correction() instanceof Correction.Withdrawal;
        if (it.from() == 0 && ofOffer) {
            return StageConditions.isBeforeClosing(state);
        }
        int least = it.correction() instanceof Correction.Rerun ? 1 : 0;
        return isOnList(it.from(), least, Corrected.of(state, it.correction()).callList());
    }

    private static @Nullable Refusal isOnList(int position, int least, CallList list) {
        return position >= least && position <= list.size()
                ? null
                : Refusal.of(
                        BAD_POSITION,
                        "La liste d'appel n'a pas cette position.",
                        "size",
                        list.size());
    }

    private static @Nullable Refusal isFinished(State state) {
        return state.stage() == Stage.CLOSED ? Running.nobodyLeft(state) : null;
    }
}
