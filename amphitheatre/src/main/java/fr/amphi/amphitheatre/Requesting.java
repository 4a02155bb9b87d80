package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Command.AgreeToSupernumerary;
import fr.amphi.amphitheatre.Command.RequestSupernumerary;
import fr.amphi.amphitheatre.Command.WithdrawSupernumerary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what comes before a placement beyond the order: request, agreements, their end. */
final class Requesting {

    private Requesting() {}

    static Decision request(State state, RequestSupernumerary it, Instant now) {
        return Condition.all(
                () ->
                        Draft.accept(
                                new Event.SupernumeraryRequested(
                                        state.callList().positionOf(it.intern()),
                                        it.intern(),
                                        it.post(),
                                        it.validating(),
                                        now)),
                () -> StageConditions.isBeforePublication(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> InternConditions.holdsNothing(state, it.intern()),
                () -> PostConditions.isOffered(state, it.post()),
                () -> PostConditions.isNotWithdrawn(state, it.post()),
                () -> RequestConditions.hasNone(state, it.intern()));
    }

    /** Agreeing twice changes nothing. */
    static Decision agree(State state, AgreeToSupernumerary it, Instant now) {
        boolean already =
                state.request(it.intern())
                        .filter(asked -> asked.post().equals(it.post()))
                        .filter(asked -> asked.agreed().contains(it.party()))
                        .isPresent();
        return already
                ? Draft.accept()
                : Condition.all(
                        () -> agreed(state, it, now),
                        () -> StageConditions.isBeforePublication(state),
                        () -> InternConditions.isListed(state, it.intern()),
                        () -> RequestConditions.isFor(state, it.intern(), it.post()),
                        () -> it.said() == null ? null : TextConditions.reason(it.said().text()));
    }

    static Decision withdraw(State state, WithdrawSupernumerary it, Instant now) {
        return Condition.all(
                () ->
                        Draft.accept(
                                new Event.SupernumeraryWithdrawn(
                                        state.callList().positionOf(it.intern()),
                                        it.intern(),
                                        it.by(),
                                        now)),
                () -> StageConditions.isBeforePublication(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> RequestConditions.hasOne(state, it.intern()));
    }

    private static Decision agreed(State state, AgreeToSupernumerary it, Instant now) {
        @Nullable Commitment<String> said = it.said() == null ? null : it.said().commitment();
        return Draft.accept(
                new Event.SupernumeraryAgreed(
                        state.callList().positionOf(it.intern()),
                        it.intern(),
                        it.party(),
                        said,
                        now));
    }
}
