package fr.amphi.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** Plays seeds one after another, or one of them step by step. */
public final class Simulate {

    private Simulate() {}

    /**
     * {@code --seed N} tells one run in full; {@code --seeds N [--from N]} runs many, tells the
     * first that goes wrong, shrunk, and exits with 1.
     */
    public static void main(String[] arguments) throws IOException {
        Numbers numbers = Numbers.of(arguments, "--seed", "--seeds", "--from");
        Optional<Long> one = numbers.get("--seed");
        if (one.isPresent()) {
            Simulation.Verdict verdict = Simulation.run(Scenario.of(one.get()), true);
            verdict.trace().forEach(System.out::println);
            System.out.println(verdict.violations().isEmpty() ? "no violation" : "violated");
            System.exit(verdict.violations().isEmpty() ? 0 : 1);
        }
        play(numbers.get("--from").orElse(0L), numbers.get("--seeds").orElse(1_000_000L));
    }

    /** Every processor has its share. */
    private static void play(long from, long count) throws IOException {
        int parts = Runtime.getRuntime().availableProcessors();
        List<Process> ranges = new ArrayList<>();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ranges.forEach(Process::destroyForcibly)));
        for (int part = 0; part < parts; part++) {
            ranges.add(
                    SeedRange.start(
                            from + count * part / parts, from + count * (part + 1) / parts));
        }
        ranges.stream()
                .map(range -> range.onExit().thenAccept(Simulate::ended))
                .toList()
                .forEach(CompletableFuture::join);
        System.out.printf("%,d seeds, no violation%n", count);
    }

    /** The first that does not end well ends all. */
    private static void ended(Process range) {
        if (range.exitValue() != 0) {
            System.exit(range.exitValue());
        }
    }

    /** The first seed of a range that shows a violation, or -1. */
    public static long firstViolation(long from, long to) {
        return LongStream.range(from, to)
                .parallel()
                .filter(seed -> !Simulation.run(Scenario.of(seed), false).violations().isEmpty())
                .findFirst()
                .orElse(-1);
    }
}
