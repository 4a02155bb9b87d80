package fr.amphi.launcher.choose;

import fr.amphi.launcher.WrongCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a campaign is made from and where its results go. */
public record Arguments(Path interns, Path posts, @Nullable Path wishes, Path out) {

    private static final String USAGE =
            "usage: ./amphi choose --interns FILE --posts FILE [--wishes FILE] --out DIR";
    private static final Set<String> NAMES = Set.of("--interns", "--posts", "--wishes", "--out");

    /**
     * @throws WrongCall if the call is wrong or a file is missing
     */
    static Arguments of(List<String> args) {
        var given = new HashMap<String, Path>();
        for (int i = 0; i < args.size(); i += 2) {
            if (!NAMES.contains(args.get(i)) || i + 1 == args.size()) {
                throw new WrongCall(USAGE);
            }
            given.put(args.get(i), Path.of(args.get(i + 1)));
        }
        given.forEach((name, path) -> {
            if (!name.equals("--out") && !Files.isReadable(path)) {
                throw new WrongCall(name + ": " + path + " cannot be read");
            }
        });
        return new Arguments(
                required(given, "--interns"),
                required(given, "--posts"),
                given.get("--wishes"),
                required(given, "--out"));
    }

    private static Path required(Map<String, Path> given, String name) {
        Path path = given.get(name);
        if (path == null) {
            throw new WrongCall(name + " is missing\n" + USAGE);
        }
        return path;
    }
}
