package fr.amphi.kit.command;

import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to an accepted command.
 *
 * @param command the command id
 * @param version of the aggregate after it
 * @param repeated true when it had been recorded before
 */
public record CommandAnswer(
        UUID command, long version, boolean repeated, @Nullable ReceiptAnswer receipt) {

    /**
     * @param event the leaf, one line of JSON
     * @param proof C2SP tlog-proof
     */
    public record ReceiptAnswer(String event, List<OpeningAnswer> openings, String proof) {}

    /**
     * @param salt 32 lower-case hex digits
     * @param value the exact committed text
     */
    public record OpeningAnswer(String field, String salt, String value) {}

    /** The answer to the request's one command. */
    public static CommandAnswer of(HttpServletRequest request, Outcome.Recorded recorded) {
        return of(CommandIds.of(request), recorded);
    }

    public static CommandAnswer of(UUID command, Outcome.Recorded recorded) {
        Receipt receipt = recorded.receipt();
        return new CommandAnswer(
                command,
                recorded.version(),
                recorded.repeated(),
                receipt == null ? null : receipt(receipt));
    }

    private static ReceiptAnswer receipt(Receipt receipt) {
        return new ReceiptAnswer(
                new String(receipt.event(), StandardCharsets.UTF_8),
                receipt.openings().stream().map(CommandAnswer::opening).toList(),
                receipt.proof());
    }

    private static OpeningAnswer opening(Opening opening) {
        return new OpeningAnswer(
                opening.field(),
                HexFormat.of().formatHex(opening.salt()),
                new String(opening.value(), StandardCharsets.UTF_8));
    }
}
