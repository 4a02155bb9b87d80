package fr.amphi.kit.command;

import fr.amphi.contracts.Role;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.security.Cell;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who gives a command, as it travels in the command's metadata: never in a thread-local. */
final class Principal {

    private static final Map<String, String> SYSTEM = Map.of("origin", "system");

    private Principal() {}

    static Map<String, String> system() {
        return SYSTEM;
    }

    static Map<String, String> metadata(Caller caller) {
        return Map.of(
                "origin", "caller",
                "subject", caller.subject(),
                "username", caller.username(),
                "name", caller.name(),
                "roles", join(caller.roles()),
                "cells", join(caller.cells()),
                "finess", join(caller.finess()));
    }

    /** Empty when the system itself gives the command. */
    static Optional<Caller> caller(Map<String, String> metadata) {
        if ("system".equals(metadata.get("origin"))) {
            return Optional.empty();
        }
        return Optional.of(
                new Caller(
                        metadata.getOrDefault("subject", ""),
                        metadata.getOrDefault("username", ""),
                        metadata.getOrDefault("name", ""),
                        split(metadata.get("roles"), Role::valueOf),
                        split(metadata.get("cells"), Cell::parse),
                        split(metadata.get("finess"), Function.identity())));
    }

    private static String join(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining("\n"));
    }

    private static <T> Set<T> split(
            @org.jspecify.annotations.Nullable String text, Function<String, T> read) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split("\n")).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
