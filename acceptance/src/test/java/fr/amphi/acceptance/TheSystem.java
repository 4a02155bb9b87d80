package fr.amphi.acceptance;

import fr.amphi.launcher.Account;
import fr.amphi.launcher.Amphi;
import fr.amphi.launcher.Options;
import fr.amphi.launcher.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An empty system with two choice services, started once for all tests, on free ports. */
final class TheSystem {

    private static final class Started {
        static final Amphi AMPHI = start();
    }

    private static volatile @Nullable Amphi started;

    private TheSystem() {}

    /** Ends the processes that {@link #amphi()} started, if it did. */
    static void stop() {
        Amphi mine = started;
        if (mine != null) {
            mine.close();
        }
    }

    static Amphi amphi() {
        return Started.AMPHI;
    }

    static Path root() {
        return Path.of(System.getProperty("amphi.root", "..")).toAbsolutePath().normalize();
    }

    /** A system that runs already may be named, to try a test again quickly. */
    private static Amphi start() {
        String running = System.getenv("AMPHI_TEST_HOME");
        if (running != null) {
            return Amphi.running(Path.of(running)).orElseThrow();
        }
        try {
            Path home = Files.createTempDirectory("amphi-acceptance");
            Options options =
                    Options.of(
                            root(),
                            home,
                            home.resolve("data"),
                            false,
                            Map.of("AMPHI_PORTS", "free", "AMPHI_CHOICE_INSTANCES", "2"));
            Amphi amphi = Amphi.start(options, Progress.STDERR);
            started = amphi;
            return amphi;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String gateway() {
        return amphi().run().gateway();
    }

    /** A service itself, past the gateway. */
    static String direct(String part) {
        return amphi().run().parts().stream()
                .filter(p -> p.name().equals(part))
                .map(p -> "http://127.0.0.1:" + p.port())
                .findFirst()
                .orElseThrow();
    }

    /** The head of the internship office. */
    static Account first() {
        return amphi().run().accounts().stream()
                .filter(a -> a.username().equals(Account.FIRST))
                .findFirst()
                .orElseThrow();
    }

    static Api office() {
        Account first = first();
        return Api.signIn(gateway(), first.username(), first.password());
    }
}
