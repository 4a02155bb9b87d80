package fr.amphi.launcher;

import java.nio.file.Path;
import java.util.List;

/** {@code part start|stop|kill|pause|resume NAME}: for whoever repairs, or tests faults. */
final class PartVerbs {

    private static final String USAGE = "usage: ./amphi part start|stop|kill|pause|resume NAME";

    private PartVerbs() {}

    static int run(Path home, List<String> args) throws InterruptedException {
        if (args.size() != 2) {
            throw new WrongCall(USAGE);
        }
        Amphi amphi = Amphi.running(home).orElseThrow(() -> new CannotStart("Amphi does not run."));
        String name = args.get(1);
        try {
            switch (args.getFirst()) {
                case "start" -> amphi.start(name);
                case "stop" -> amphi.stop(name);
                case "kill" -> amphi.kill(name);
                case "pause" -> amphi.pause(name);
                case "resume" -> amphi.resume(name);
                default -> throw new WrongCall(USAGE);
            }
        } catch (IllegalArgumentException e) {
            throw new WrongCall(String.valueOf(e.getMessage()));
        }
        return 0;
    }
}
