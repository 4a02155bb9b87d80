package fr.amphi.launcher.choose;

import fr.amphi.launcher.Account;
import fr.amphi.launcher.Amphi;
import fr.amphi.launcher.CannotStart;
import fr.amphi.launcher.Options;
import fr.amphi.launcher.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code choose}: from files to published assignments; 0 done, 1 the files are faulty. */
public final class Choose {

    private Choose() {}

    /**
     * @param home where the running system says how to reach it
     * @param environment ports of the empty system that is started when none runs
     */
    public static int run(Path root, Path home, List<String> args, Map<String, String> environment)
            throws IOException, InterruptedException {
        Arguments asked = Arguments.of(args);
        Optional<Amphi> running = Amphi.running(home);
        if (running.isPresent()) {
            return run(asked, running.get(), Progress.STDERR);
        }
        Path data = home.resolve("data/empty");
        Amphi started =
                Amphi.startUnlessStopped(
                        Options.of(root, home, data, false, environment), Progress.STDERR);
        try (started) {
            return run(asked, started, Progress.STDERR);
        }
    }

    /**
     * Runs one campaign on a running system.
     *
     * @throws CannotStart if the system is not ready
     */
    static int run(Arguments asked, Amphi amphi, Progress progress)
            throws IOException, InterruptedException {
        if (!amphi.run().ready()) {
            throw new CannotStart("Amphi is still starting, see ./amphi status");
        }
        Account manager =
                amphi.run().accounts().stream()
                        .filter(account -> account.username().equals(Account.FIRST))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart("no account may run a campaign"));
        try {
            new Campaign(Api.signIn(amphi.run().gateway(), manager), asked, progress).run();
            return 0;
        } catch (Rejected rejected) {
            progress.line(rejected.getMessage());
            return 1;
        }
    }
}
