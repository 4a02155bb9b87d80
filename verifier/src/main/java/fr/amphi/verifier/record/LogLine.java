package fr.amphi.verifier.record;

import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.Utc;
import fr.amphi.proof.Utf8;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event as it lies in the log, one line of JSON: {@code
 * {"type","version","at","command","data"}}, its members in this order, nothing between them.
 *
 * @param version of the amphitheatre after the event, from 1; leaf {@code version - 1} of the tree
 * @param at never before the previous event
 * @param data one line of JSON
 */
public record LogLine(String type, long version, Instant at, UUID command, String data) {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\{\"type\":\"([a-z][a-z-]*)\",\"version\":([1-9][0-9]{0,17}),\"at\":\"([^\"]*)\","
                            + "\"command\":\"([^\"]*)\",\"data\":(\\{.*})}",
                    Pattern.DOTALL);

    /** Reads a line without its line feed; any other form is refused. */
    public static LogLine parse(byte[] line) {
        String text = text(line);
        if (text.chars().anyMatch(c -> c < ' ')) {
            throw new UnreadableRecord("caractère de contrôle dans la ligne");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UnreadableRecord(
                    "ce n'est pas un événement type, version, at, command, data");
        }
        try {
            var read =
                    new LogLine(
                            form.group(1),
                            Long.parseLong(form.group(2)),
                            Utc.parse(form.group(3)),
                            UUID.fromString(form.group(4)),
                            form.group(5));
            if (!Arrays.equals(read.bytes(), line)) {
                throw new UnreadableRecord("date ou identifiant de commande non canonique");
            }
            return read;
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new UnreadableRecord("date ou identifiant de commande illisible");
        }
    }

    private static String text(byte[] line) {
        try {
            return Utf8.decode(line, "ligne");
        } catch (InvalidProof e) {
            throw new UnreadableRecord(String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of the leaf. */
    public byte[] bytes() {
        return Utf8.encode(
                "{\"type\":\"%s\",\"version\":%d,\"at\":\"%s\",\"command\":\"%s\",\"data\":%s}"
                        .formatted(type, version, at, command, data));
    }
}
