package fr.amphi.eventlog;

import java.util.HashMap;
import java.util.Map;

/**
 * Watches that a decision of several events is followed by the rest of it. A broker that loses the
 * end of its log between the events of a transaction and the marker of its commit leaves a part.
 */
final class WholeDecisions {

    /** Events that must come next, by aggregate. */
    private final Map<String, Integer> due = new HashMap<>();

    /**
     * Takes the next event of an aggregate.
     *
     * @param left events of the same decision that follow it
     * @return whether it is the last of its decision
     * @throws UnreadableEvent when another one is due
     */
    boolean ends(String aggregateId, int left) {
        Integer before = left == 0 ? due.remove(aggregateId) : due.put(aggregateId, left);
        if (before != null && before != left + 1) {
            throw new UnreadableEvent(lost(aggregateId, before));
        }
        return left == 0;
    }

    /**
     * @throws Diverged when the log ends within a decision
     */
    void requireWhole() {
        due.forEach((aggregateId, events) -> {
            throw new Diverged(lost(aggregateId, events));
        });
    }

    private static String lost(String aggregateId, int events) {
        return "%d events of a decision of %s are missing: the log has lost some. Restore it from a copy that has them."
                .formatted(events, aggregateId);
    }
}
