package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Command.SetBlockingRules;
import org.jspecify.annotations.Nullable;

/** Decides the rules over sectors: frozen before opening, changed only with a public reason. */
final class Ruling {

    private Ruling() {}

    static Decision set(State state, SetBlockingRules it) {
        return Condition.all(
                () -> ruled(state, it),
                () -> StageConditions.isBeforeClosing(state),
                () -> reason(state, it.reason()),
                () -> RuleConditions.hold(state, it.rules()));
    }

    private static Decision ruled(State state, SetBlockingRules it) {
        return state.rules().equals(it.rules())
                ? Draft.accept()
                : Draft.accept(
                        new Event.BlockingRulesSet(
                                state.rulesRevision() + 1, it.rules(), it.reason()));
    }

    private static @Nullable Refusal reason(State state, @Nullable String reason) {
        boolean first = state.rulesRevision() == 0 && state.stage() == Stage.SCHEDULED;
        return first && reason == null ? null : TextConditions.reason(reason == null ? "" : reason);
    }
}
