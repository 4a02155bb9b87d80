package fr.amphi.demo;

import fr.amphi.demo.robot.Robots;
import fr.amphi.demo.story.Cast;
import fr.amphi.demo.story.Load;
import fr.amphi.demo.system.Api;
import fr.amphi.demo.system.Credentials;
import fr.amphi.demo.system.StateFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Loads the demonstration region into an empty system, once, then lets its robots choose. */
public final class Demo {

    private static final Duration ROBOTS_PATIENCE = Duration.ofSeconds(30);

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: Demo GATEWAY_URL CREDENTIALS_FILE STATE_FOLDER");
            System.exit(2);
        }
        String gateway = args[0];
        Credentials head = Credentials.in(Path.of(args[1]));
        var folder = new StateFolder(Path.of(args[2]));
        if (folder.read(Load.ACCOUNTS).isEmpty()) {
            new Load(gateway, head, folder).run();
        }
        Optional<Cast> cast = folder.read(Cast.FILE).map(Cast::read);
        new Robots(new Api(gateway, head, ROBOTS_PATIENCE), cast.orElseThrow()).run();
    }
}
