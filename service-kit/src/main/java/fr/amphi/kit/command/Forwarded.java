package fr.amphi.kit.command;

import java.util.List;
import java.util.UUID;

/**
 * Commands on their way from an instance to the owner of their aggregates.
 *
 * @param type simple name of the sealed type
 * @param bySystem true when nobody asked for it: no policy applies
 */
record Forwarded(String type, boolean bySystem, List<One> commands) {

    static final String PATH = "/internal/commands";

    /**
     * @param command its JSON
     */
    record One(UUID id, String aggregate, String fingerprint, String command) {}
}
