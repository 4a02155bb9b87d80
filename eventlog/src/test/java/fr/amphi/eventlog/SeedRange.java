package fr.amphi.eventlog;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the seeds of a range one after another in a Java machine of its own, whose tasks share one
 * carrier thread: handing the turn on within it is twice as fast as from one processor to another.
 */
final class SeedRange {

    private static final int TOLD = 10_000;

    private SeedRange() {}

    static Process start(long from, long to) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Dlogback."))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(SeedRange.class.getName(), "" + from, "" + to));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** From the first argument to before the second; ends with 1 at the first violation, shrunk. */
    public static void main(String[] arguments) {
        long from = Long.parseLong(arguments[0]);
        long to = Long.parseLong(arguments[1]);
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        long start = System.nanoTime();
        for (long seed = from; seed < to; seed++) {
            if (!Simulation.run(Scenario.of(seed), false).violations().isEmpty()) {
                System.out.println(Shrinker.report(seed));
                System.exit(1);
            }
            long done = seed + 1 - from;
            if (done % TOLD == 0) {
                double seconds = (System.nanoTime() - start) / 1e9;
                System.err.printf(
                        "from %,d: %,d seeds, %.0f a second%n", from, done, done / seconds);
            }
        }
        System.exit(0);
    }
}
