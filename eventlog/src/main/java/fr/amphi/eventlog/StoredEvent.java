package fr.amphi.eventlog;

/**
 * An event as it lies in the log.
 *
 * @param type name from the domain's table of types, such as {@code choice-made}
 * @param bytes the exact stored bytes: one line of UTF-8 JSON, leaf {@code version - 1} of the tree
 */
public record StoredEvent(EventMeta meta, String type, byte[] bytes, int partition, long offset) {}
