package fr.amphi.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the system is to run.
 *
 * @param demo with the demonstration region, else empty
 * @param publicUrl where people reach it, without a slash at the end
 * @param bind address on which the gateway listens
 * @param choices one or two choice services
 * @param without names of parts that are not started
 */
public record Options(
        Path root,
        Path home,
        Path data,
        boolean demo,
        Ports ports,
        String publicUrl,
        String bind,
        int choices,
        Set<String> without) {

    /** On this machine alone, with what the environment says about ports and addresses. */
    public static Options of(
            Path root, Path home, Path data, boolean demo, Map<String, String> environment) {
        Ports ports = Ports.from(environment);
        return new Options(
                root,
                home,
                data,
                demo,
                ports,
                environment.getOrDefault(
                        "AMPHI_PUBLIC_URL", "http://localhost:" + ports.of(Port.GATEWAY)),
                environment.getOrDefault("AMPHI_BIND", "127.0.0.1"),
                "2".equals(environment.get("AMPHI_CHOICE_INSTANCES")) ? 2 : 1,
                Set.copyOf(List.of(environment.getOrDefault("AMPHI_WITHOUT", "").split(","))));
    }

    Folders folders() {
        return new Folders(root, home, data);
    }

    List<Part> parts() {
        return new Parts(settings()).all(demo, without);
    }

    Settings settings() {
        return new Settings(
                folders(), ports, Secrets.in(folders().data()), publicUrl, bind, choices);
    }
}
