package fr.amphi.eventlog;

/**
 * An event of the published contract, sent as a CloudEvent with the aggregate as key.
 *
 * @param type contract name, such as {@code ChoiceMade}
 * @param data UTF-8 JSON
 */
public record Publication(String type, byte[] data) {}
