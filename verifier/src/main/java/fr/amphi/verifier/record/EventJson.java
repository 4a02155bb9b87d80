package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.EventTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * How an amphitheatre's events are written and read: the type by the one table, the data as JSON.
 */
public final class EventJson {

    private static final Map<String, ObjectReader> READERS =
            EventTypes.table().entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, e -> reader(e.getValue())));

    private EventJson() {}

    /** Writes an event; what it commits to comes beside the data, never in it. */
    public static Written write(Event event) {
        return new Written(
                EventTypes.nameOf(event),
                Json.MAPPER.writeValueAsBytes(event),
                Commitments.openings(event));
    }

    /**
     * Reads an event.
     *
     * @param openings those at hand; a commitment without opening stays closed
     * @throws UnreadableRecord when the type is not in the table or the data does not fit it
     */
    public static Event read(String type, byte[] data, Collection<Opening> openings) {
        ObjectReader reader = READERS.get(type);
        if (reader == null) {
            throw new UnreadableRecord("type d'événement inconnu : " + type);
        }
        try {
            Event event = with(openings, reader).readValue(data);
            return Members.complete(event);
        } catch (JacksonException e) {
            throw new UnreadableRecord(
                    type + ", forme inattendue (" + e.getOriginalMessage() + ")");
        }
    }

    private static ObjectReader reader(Class<? extends Event> type) {
        return Json.MAPPER.readerFor(type).withAttribute(CommitmentReader.OPENINGS, Map.of());
    }

    private static ObjectReader with(Collection<Opening> openings, ObjectReader reader) {
        if (openings.isEmpty()) {
            return reader;
        }
        Map<String, Opening> byField = HashMap.newHashMap(openings.size());
        for (Opening opening : openings) {
            if (byField.put(opening.field(), opening) != null) {
                throw new UnreadableRecord("deux ouvertures de " + opening.field());
            }
        }
        return reader.withAttribute(CommitmentReader.OPENINGS, byField);
    }
}
