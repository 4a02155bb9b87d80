package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where things are.
 *
 * @param root the repository, built
 * @param home what runs: {@code run.json} and logs
 * @param data what stays: logs of events, accounts, views, secrets
 */
public record Folders(Path root, Path home, Path data) {

    public Folders {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    Path runFile() {
        return home.resolve("run.json");
    }

    Path log(String part) {
        return created(home.resolve("logs")).resolve(part + ".log");
    }

    Path data(String part) {
        return created(data.resolve(part));
    }

    Path web() {
        return root.resolve("web/dist");
    }

    Path realm() {
        return root.resolve("keycloak/amphi-realm.json");
    }

    Path themes() {
        return root.resolve("keycloak/themes");
    }

    Path keycloak() {
        return only(root.resolve("launcher/target/keycloak"), "keycloak-*");
    }

    /** The program of a service. */
    Path service(String name) {
        return only(root.resolve(name).resolve("target"), name + "-*-app.jar");
    }

    /** Classpath of a module that is started from its classes and its copied dependencies. */
    String classpath(String module) {
        Path target = root.resolve(module).resolve("target");
        return only(target, "classes") + ":" + only(target, "lib") + "/*";
    }

    /** Classpath of what the parts run on. */
    String libraries() {
        return only(root.resolve("launcher/target"), "lib") + "/*";
    }

    Path logging() {
        return only(root.resolve("launcher/target/classes"), "log4j2.xml");
    }

    /** What makes the next start faster and may be lost. */
    Path cache() {
        return created(root.resolve("launcher/target/cache"));
    }

    private static Path only(Path folder, String glob) {
        List<Path> found;
        try (var files = Files.newDirectoryStream(folder, glob)) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            found = all;
        } catch (IOException e) {
            found = List.of();
        }
        return found.stream()
                .filter(path -> !path.toString().matches(".*-(tests|sources|javadoc)\\.jar"))
                .min(Comparator.comparing(Path::toString))
                .orElseThrow(
                        () -> new CannotStart(folder + "/" + glob + " is missing: not built yet"));
    }

    static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
