package fr.amphi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code status}: each part with its state, port and memory; 0 if all run, else 1. */
final class Status {

    private Status() {}

    static int run(Path home) {
        Optional<Run> found = Run.in(home).filter(Run::isAlive);
        if (found.isEmpty()) {
            System.out.println("Amphi does not run. Start it: ./amphi up");
            return 1;
        }
        Run run = found.get();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("part", "state", "port", "process", "memory"));
        for (Running part : run.parts()) {
            rows.add(
                    List.of(
                            part.name(),
                            state(part),
                            part.port() == 0 ? "" : "" + part.port(),
                            "" + part.pid(),
                            part.megabytes() + " MB"));
        }
        long all = run.parts().stream().mapToLong(Running::megabytes).sum();
        rows.add(List.of("in all", run.ready() ? "" : "starting", "", "", all + " MB"));
        System.out.println(Table.of(rows));
        System.out.println("\n  " + run.address() + "   data: " + run.options().data());
        return run.parts().stream().allMatch(Running::isAlive) ? 0 : 1;
    }

    private static String state(Running part) {
        if (!part.isAlive()) {
            return "ended";
        }
        return part.isPaused() ? "paused" : "running";
    }
}
