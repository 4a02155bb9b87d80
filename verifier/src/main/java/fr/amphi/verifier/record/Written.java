package fr.amphi.verifier.record;

import java.util.List;

/**
 * An event as it is written.
 *
 * @param type from {@link fr.amphi.amphitheatre.EventTypes}
 * @param data one line of UTF-8 JSON; committed values are in it as hashes only
 * @param openings what those hashes stand for
 */
public record Written(String type, byte[] data, List<Opening> openings) {}
