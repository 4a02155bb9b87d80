package fr.amphi.launcher;

import java.nio.file.Path;

/** {@code down}: stops whatever runs. */
final class Down {

    private Down() {}

    static int run(Path home) {
        var amphi = Amphi.running(home);
        if (amphi.isEmpty()) {
            System.err.println("Amphi does not run.");
            return 0;
        }
        amphi.get().close();
        System.err.println("stopped");
        return 0;
    }
}
