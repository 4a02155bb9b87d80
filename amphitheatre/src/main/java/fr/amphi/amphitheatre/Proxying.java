package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Command.AcceptProxy;
import fr.amphi.amphitheatre.Command.ChooseByProxy;
import fr.amphi.amphitheatre.Command.DeclineProxy;
import fr.amphi.amphitheatre.Command.GrantProxy;
import fr.amphi.amphitheatre.Command.RevokeProxy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides who may choose in whose name, and what they choose. */
final class Proxying {

    private Proxying() {}

    static Decision grant(State state, GrantProxy it, Instant now) {
        return Condition.all(
                () ->
                        Draft.accept(
                                new Event.ProxyGranted(
                                        state.callList().positionOf(it.intern()),
                                        it.intern(),
                                        it.holder(),
                                        now)),
                () -> StageConditions.isBeforeClosing(state),
                () -> TextConditions.name(it.holder()),
                () -> InternConditions.isListed(state, it.intern()),
                () -> ProxyConditions.isAnother(it.intern(), it.holder()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> ProxyConditions.isBeforeTurn(state, it.intern()),
                () -> ProxyConditions.hasNone(state, it.intern()));
    }

    /** Accepting twice changes nothing. */
    static Decision accept(State state, AcceptProxy it, Instant now) {
        if (state.proxy(it.intern()).filter(new Proxy(it.holder(), true)::equals).isPresent()) {
            return Draft.accept();
        }
        return Condition.all(
                () ->
                        Draft.accept(
                                new Event.ProxyAccepted(
                                        state.callList().positionOf(it.intern()),
                                        it.intern(),
                                        it.holder(),
                                        now)),
                () -> StageConditions.isBeforeClosing(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> ProxyConditions.isAsked(state, it.intern(), it.holder()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> ProxyConditions.isBeforeTurn(state, it.intern()),
                () -> ProxyConditions.mayHoldMore(state, it.holder()));
    }

    static Decision revoke(State state, RevokeProxy it, Instant now) {
        return Condition.all(
                () -> withdrawn(state, it.intern(), ProxyEnd.REVOKED, now),
                () -> InternConditions.isListed(state, it.intern()),
                () -> ProxyConditions.hasOne(state, it.intern()),
                () -> mayWithdraw(state, it.intern()));
    }

    static Decision decline(State state, DeclineProxy it, Instant now) {
        return Condition.all(
                () -> withdrawn(state, it.intern(), ProxyEnd.DECLINED, now),
                () -> InternConditions.isListed(state, it.intern()),
                () -> ProxyConditions.isAsked(state, it.intern(), it.holder()),
                () -> mayWithdraw(state, it.intern()));
    }

    static Decision choose(State state, ChooseByProxy it, Instant now) {
        return Condition.all(
                () ->
                        Choosing.chosen(
                                state, it.intern(), it.post(), How.PROXY, it.basedOn(), null, now),
                () -> StageConditions.isOpen(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> ProxyConditions.mayChooseFor(state, it.intern(), it.holder()),
                () -> InternConditions.isTheirTurn(state, it.intern()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isFree(state, it.post()),
                () -> BlockingConditions.mayChoose(state, it.intern(), it.post()),
                () -> PostConditions.wasSeen(state, it.basedOn()));
    }

    private static @Nullable Refusal mayWithdraw(State state, String intern) {
        return Condition.first(
                () -> StageConditions.isBeforeClosing(state),
                () -> InternConditions.holdsNothing(state, intern),
                () -> ProxyConditions.isBeforeTurn(state, intern));
    }

    private static Decision withdrawn(State state, String intern, ProxyEnd by, Instant now) {
        return Draft.accept(
                new Event.ProxyWithdrawn(
                        state.callList().positionOf(intern),
                        intern,
                        state.proxy(intern).orElseThrow().holder(),
                        by,
                        now));
    }
}
