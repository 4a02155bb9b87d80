package fr.amphi.eventlog;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller hears of a submission; nothing else is ever answered. */
public sealed interface Outcome {

    /**
     * Committed and read back.
     *
     * @param version of the aggregate after the command
     * @param events those of this command, empty when it changed nothing
     * @param receipt of the first event; null where the log keeps no receipts or nothing changed
     * @param repeated true when the command had been recorded before
     */
    record Recorded(
            long version, List<StoredEvent> events, @Nullable Receipt receipt, boolean repeated)
            implements Outcome {}

    /** Refused by a rule, decided on the committed state at this version. */
    record Refused(Refusal refusal, long version) implements Outcome {}

    /** The command id was used before for something else. */
    record Mismatch() implements Outcome {}

    /** Nobody knows yet: retry with the same command id. */
    record Unknown(Duration retryAfter, String why) implements Outcome {}

    /** Another instance owns the partition; the address is a hint and null while it moves. */
    record NotOwner(@Nullable URI owner) implements Outcome {}
}
