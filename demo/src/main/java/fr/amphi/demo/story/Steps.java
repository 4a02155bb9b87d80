package fr.amphi.demo.story;

import fr.amphi.demo.system.Rejected;
import fr.amphi.demo.system.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Does each step of loading once. */
final class Steps {

    /** What the system answers to a step that was done before under another id. */
    private static final Set<String> DONE_BEFORE =
            Set.of(
                    "CAMPAIGN_EXISTS",
                    "ACCOUNT_EXISTS",
                    "ALREADY_SCHEDULED",
                    "ALREADY_OPEN",
                    "ALREADY_SUSPENDED",
                    "CLOSED",
                    "PUBLISHED");

    /** Something asked of the system. */
    interface Step {
        void take(UUID commandId) throws InterruptedException;
    }

    private final Ledger ledger;

    Steps(Ledger ledger) {
        this.ledger = ledger;
    }

    void once(String name, Step step) throws InterruptedException {
        if (ledger.isDone(name)) {
            return;
        }
        Instant begun = Instant.now();
        try {
            step.take(ledger.commandId(name));
        } catch (Rejected rejected) {
            if (!DONE_BEFORE.contains(rejected.title())) {
                throw rejected;
            }
        }
        ledger.done(name);
        Report.line(
                "%s (%.1f s)"
                        .formatted(
                                name, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }
}
