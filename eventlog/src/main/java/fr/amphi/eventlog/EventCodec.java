package fr.amphi.eventlog;

import java.util.List;

/**
 * How events are written: the type name comes from one table, the data is one line of JSON.
 *
 * @param <E> events
 */
public interface EventCodec<E> {

    /**
     * @param type from the table
     * @param data one line of UTF-8 JSON
     * @param openings of the commitments in the data, kept beside the event
     */
    record Encoded(String type, byte[] data, List<Opening> openings) {}

    Encoded encode(E event);

    /**
     * @param openings those that could still be decrypted
     * @throws UnreadableEvent when the type is not in the table or the data does not fit
     */
    E decode(String type, byte[] data, List<Opening> openings);
}
