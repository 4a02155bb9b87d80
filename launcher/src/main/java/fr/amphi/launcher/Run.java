package fr.amphi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, as {@code run.json} says it: addresses, accounts, processes.
 *
 * @param gateway address for programs
 * @param address address for people
 * @param ready whether everything was ready
 */
public record Run(
        String gateway,
        String address,
        String keycloak,
        String kafka,
        String mongo,
        String mail,
        boolean ready,
        Options options,
        List<Account> accounts,
        List<Running> parts) {

    private static final JsonMapper JSON = new JsonMapper();

    static Run starting(Options options) {
        Ports ports = options.ports();
        return new Run(
                ports.http(Port.GATEWAY),
                options.publicUrl(),
                ports.http(Port.KEYCLOAK) + "/auth",
                ports.address(Port.KAFKA),
                "mongodb://" + ports.address(Port.MONGO),
                ports.http(Port.MAIL),
                false,
                options,
                List.of(),
                List.of());
    }

    /** The last run of this home, whether it still runs or not. */
    static Optional<Run> in(Path home) {
        Path file = home.resolve("run.json");
        return Files.exists(file)
                ? Optional.of(JSON.readValue(PrivateFile.read(file), Run.class))
                : Optional.empty();
    }

    void write() {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        PrivateFile.write(options.folders().runFile(), text + "\n");
    }

    boolean isAlive() {
        return parts.stream().anyMatch(Running::isAlive);
    }

    /** With this process in the place of an earlier one of the same name. */
    Run with(Running part) {
        var kept = new ArrayList<>(parts);
        kept.removeIf(other -> other.name().equals(part.name()));
        kept.add(part);
        return new Run(
                gateway, address, keycloak, kafka, mongo, mail, ready, options, accounts, kept);
    }

    Run ready(List<Account> known) {
        return new Run(gateway, address, keycloak, kafka, mongo, mail, true, options, known, parts);
    }

    /**
     * @throws IllegalArgumentException if there is no such part
     */
    Running part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is named " + name));
    }
}
