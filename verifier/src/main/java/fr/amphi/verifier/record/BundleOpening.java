package fr.amphi.verifier.record;

import fr.amphi.proof.Utf8;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;

/**
 * A published opening, one line of {@code openings.jsonl}.
 *
 * @param version of the event that holds the commitment
 * @param field member of its data
 * @param salt 32 lower-case hexadecimal digits
 * @param value the exact text that was committed to
 */
public record BundleOpening(long version, String field, String salt, String value) {

    /** Publishes an opening of the event of this version. */
    public static BundleOpening of(long version, Opening opening) {
        String salt = HexFormat.of().formatHex(opening.salt());
        return new BundleOpening(
                version, opening.field(), salt, Utf8.decode(opening.value(), opening.field()));
    }

    /** Reads a line. */
    public static BundleOpening parse(String line) {
        try {
            var read = Json.MAPPER.readValue(line, BundleOpening.class);
            if (!Members.complete(read).salt.matches("[0-9a-f]{32}")) {
                throw new UnreadableRecord("un sel a 32 chiffres hexadécimaux");
            }
            return read;
        } catch (JacksonException e) {
            throw new UnreadableRecord(
                    "ouverture, forme inattendue (" + e.getOriginalMessage() + ")");
        }
    }

    /** The line, without line feed. */
    public String line() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** The opening, of the event of an intern. */
    public Opening opening(String intern) {
        return new Opening(intern, field, HexFormat.of().parseHex(salt), Utf8.encode(value));
    }
}
