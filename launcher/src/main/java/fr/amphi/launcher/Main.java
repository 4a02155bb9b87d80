package fr.amphi.launcher;

import fr.amphi.launcher.choose.Choose;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The verbs of {@code ./amphi} that need Java: exit status 0 done, 1 no, 2 wrong call. */
public final class Main {

    private Main() {}

    /** Runs one verb; {@code amphi.root} is the repository. */
    public static void main(String[] args) throws Exception {
        int status;
        try {
            status = run(Arrays.asList(args));
        } catch (WrongCall e) {
            System.err.println(e.getMessage());
            status = 2;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static int run(List<String> args) throws Exception {
        Path root = Path.of(System.getProperty("amphi.root", "."));
        String elsewhere = System.getenv("AMPHI_HOME");
        Path home = elsewhere == null ? root.resolve(".amphi") : Path.of(elsewhere);
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        return switch (args.isEmpty() ? "" : args.getFirst()) {
            case "up" -> Up.run(root, home, rest);
            case "down" -> Down.run(home);
            case "status" -> Status.run(home);
            case "part" -> PartVerbs.run(home, rest);
            case "choose" -> Choose.run(root, home, rest, System.getenv());
            default -> throw new WrongCall("verbs: up, down, status, part, choose");
        };
    }
}
