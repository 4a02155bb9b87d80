package fr.amphi.eventlog;

/**
 * The value behind a commitment {@code SHA-256(salt ‖ value)} that stands in an event.
 *
 * @param subject the pseudonym under whose key it is encrypted
 * @param field name of the committed member of the event's data
 * @param salt 16 random bytes, brought by the command
 * @param value UTF-8 JSON
 */
public record Opening(String subject, String field, byte[] salt, byte[] value) {}
