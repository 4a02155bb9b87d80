package fr.amphi.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One process of the system.
 *
 * @param after parts that must be ready before
 * @param port where it listens; 0 if nowhere
 * @param command worked out when the part starts: what it runs may have to be unpacked first
 * @param patience how long it may take to be ready
 */
record Part(
        String name,
        int port,
        Set<String> after,
        Supplier<List<String>> command,
        Map<String, String> environment,
        Readiness ready,
        Duration patience) {

    Part(
            String name,
            int port,
            Set<String> after,
            Supplier<List<String>> command,
            Map<String, String> environment,
            Readiness ready) {
        this(name, port, after, command, environment, ready, Duration.ofMinutes(5));
    }
}
