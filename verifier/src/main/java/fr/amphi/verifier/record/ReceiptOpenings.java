package fr.amphi.verifier.record;

import fr.amphi.proof.Utf8;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;

/** The {@code opening.json} of a receipt: {@code [{"field","salt","value"}]}. */
public final class ReceiptOpenings {

    private record Line(String field, String salt, String value) {}

    private ReceiptOpenings() {}

    /** Writes openings; the salt as 32 hexadecimal digits, the value as the text committed to. */
    public static byte[] write(Collection<Opening> openings) {
        return Json.MAPPER.writeValueAsBytes(
                openings.stream()
                        .map(o ->
                                new Line(
                                        o.field(),
                                        HexFormat.of().formatHex(o.salt()),
                                        Utf8.decode(o.value(), o.field())))
                        .toList());
    }

    /**
     * Reads openings.
     *
     * @param intern whom the event concerns
     */
    public static List<Opening> read(byte[] json, String intern) {
        try {
            return List.of(Json.MAPPER.readValue(json, Line[].class)).stream()
                    .map(Members::complete)
                    .map(line ->
                            new Opening(
                                    intern,
                                    line.field(),
                                    HexFormat.of().parseHex(line.salt()),
                                    Utf8.encode(line.value())))
                    .toList();
        } catch (JacksonException e) {
            throw new UnreadableRecord(
                    "opening.json, forme inattendue (" + e.getOriginalMessage() + ")");
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new UnreadableRecord("opening.json : sel ou valeur illisible");
        }
    }
}
