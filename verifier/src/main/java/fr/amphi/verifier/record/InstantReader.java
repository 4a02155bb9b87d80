package fr.amphi.verifier.record;

import fr.amphi.proof.Utc;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a time that is written as text; Jackson's own also takes numbers, and its time. */
final class InstantReader extends ValueDeserializer<Instant> {

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
        String text = in.getString();
        try {
            return Utc.parse(text);
        } catch (DateTimeException _) {
            throw new UnreadableRecord(text + " : ce n'est pas un instant");
        }
    }
}
