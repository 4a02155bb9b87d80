package fr.amphi.launcher.choose;

import java.nio.file.Path;
import java.util.List;

/** x. */
public final class Choose {
    private Choose() {}

    public static int run(Path root, Path home, List<String> args) {
        return 2;
    }
}
