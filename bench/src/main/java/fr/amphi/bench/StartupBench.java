package fr.amphi.bench;

import fr.amphi.launcher.Amphi;
import fr.amphi.launcher.Options;
import fr.amphi.launcher.Progress;
import fr.amphi.launcher.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The second start of the whole system, and what it keeps resident. */
final class StartupBench {

    private static final String NAME = "startup";
    private static final double LIMIT_SECONDS = 60;
    private static final double GOAL_GIGABYTES = 3;

    private StartupBench() {}

    static List<Finding> run() {
        try {
            Path home = Files.createTempDirectory("amphi-bench");
            Path root = Path.of(System.getProperty("amphi.root", "."));
            Options options =
                    Options.of(
                            root, home, home.resolve("data"), false, Map.of("AMPHI_PORTS", "free"));
            start(options);
            long begin = System.nanoTime();
            try (Amphi amphi = Amphi.start(options, Progress.STDERR)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                return List.of(
                        Finding.within(NAME, "second start to ready, s", seconds, LIMIT_SECONDS),
                        Finding.within(
                                NAME,
                                "resident memory of all parts, GB (goal)",
                                megabytes(amphi) / 1e3,
                                GOAL_GIGABYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double megabytes(Amphi amphi) {
        return amphi.run().parts().stream().mapToLong(Running::megabytes).sum();
    }

    private static void start(Options options) throws InterruptedException {
        Amphi.start(options, Progress.STDERR).close();
    }
}
