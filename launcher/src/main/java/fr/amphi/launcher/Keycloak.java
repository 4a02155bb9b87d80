package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak: built once in its own folder, run from a home in the data folder that borrows
 * the built programs, so that several systems can share one build.
 */
final class Keycloak {

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> BUILD =
            List.of(
                    "build",
                    "--db=dev-file",
                    "--http-relative-path=/auth",
                    "--health-enabled=true");

    private final Folders folders;
    private final Path program;

    Keycloak(Folders folders) {
        this.folders = folders;
        this.program = folders.keycloak();
    }

    /** Builds Keycloak for our options unless it stands as built (about half a minute). */
    void build(Progress progress) throws InterruptedException {
        BuildStamp stamp = new BuildStamp(program, BUILD);
        try (var channel =
                        FileChannel.open(
                                program.resolve("build.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !stamp.holds()) {
                progress.line("keycloak: preparing it, once, about half a minute");
                run();
                stamp.set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path log = folders.log("keycloak-build");
        var process =
                new ProcessBuilder(java(Java.of(512), program, BUILD))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new CannotStart("Keycloak could not be built, see " + log);
        }
    }

    /** Lays out the home with the realm to import, and returns the command that starts there. */
    List<String> start(Ports ports, String publicUrl) {
        Path home = folders.data("keycloak");
        try {
            for (String borrowed : List.of("bin", "lib", "conf", "providers")) {
                link(home.resolve(borrowed), program.resolve(borrowed));
            }
            link(home.resolve("themes"), folders.themes());
            // compressed copies of an earlier theme
            Folders.delete(home.resolve("data/tmp"));
            Path imported = Folders.created(home.resolve("data/import"));
            Files.copy(
                    folders.realm(),
                    imported.resolve("amphi-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java(
                Java.of(384).light().remembering(folders.cache().resolve("keycloak.jsa")),
                home,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.of(Port.KEYCLOAK),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + ports.of(Port.KEYCLOAK_MANAGEMENT),
                        "--hostname=" + publicUrl + "/auth",
                        "--hostname-backchannel-dynamic=true",
                        "--proxy-headers=xforwarded",
                        "--cache=local",
                        "--log-level=INFO,io.smallrye.health:off"));
    }

    Readiness ready(Ports ports) {
        return Readiness.http(ports.http(Port.KEYCLOAK_MANAGEMENT) + "/auth/health/ready");
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }

    /** The command that {@code kc.sh} ends in, without the shell around it. */
    private List<String> java(Java java, Path home, List<String> arguments) {
        var command = new ArrayList<String>();
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        var properties =
                Map.of(
                        "java.util.concurrent.ForkJoinPool.common.threadFactory",
                        "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "java.util.logging.manager",
                        "org.jboss.logmanager.LogManager",
                        "picocli.disable.closures",
                        "true",
                        "user.language",
                        "en",
                        "kc.home.dir",
                        home.toString(),
                        "jboss.server.config.dir",
                        home.resolve("conf").toString());
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", program.resolve("lib/quarkus-run.jar").toString(), MAIN));
        command.addAll(arguments);
        return java.command(command);
    }
}
