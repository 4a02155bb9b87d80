package fr.amphi.amphitheatre;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A condition of a command: null when it holds, the refusal otherwise. */
interface Condition {

    @Nullable Refusal refusal();

    /** The refusal of the first condition that fails, in the order given; else the decision. */
    static Decision all(Supplier<Decision> decision, Condition... conditions) {
        Refusal refusal = first(conditions);
        return refusal == null ? decision.get() : new Decision.Refused(refusal);
    }

    /** The refusal of the first condition that fails, in the order given. */
    static @Nullable Refusal first(Condition... conditions) {
        for (Condition condition : conditions) {
            Refusal refusal = condition.refusal();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
