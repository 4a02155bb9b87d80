package fr.amphi.eventlog;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Plays seeds one after another, or one of them step by step. */
public final class Simulate {

    private Simulate() {}

    /**
     * {@code --seed N} tells one run in full; {@code --seeds N [--from N]} runs many, tells the
     * first that goes wrong, shrunk, and exits with 1.
     */
    public static void main(String[] arguments) {
        Numbers numbers = Numbers.of(arguments, "--seed", "--seeds", "--from");
        Optional<Long> one = numbers.get("--seed");
        if (one.isPresent()) {
            Simulation.Verdict verdict = Simulation.run(Scenario.of(one.get()), true);
            verdict.trace().forEach(System.out::println);
            System.out.println(verdict.violations().isEmpty() ? "no violation" : "violated");
            System.exit(verdict.violations().isEmpty() ? 0 : 1);
        }
        long from = numbers.get("--from").orElse(0L);
        long count = numbers.get("--seeds").orElse(1_000_000L);
        long start = System.nanoTime();
        AtomicLong done = new AtomicLong();
        Optional<String> failure =
                LongStream.range(from, from + count)
                        .parallel()
                        .peek(seed -> progress(done.incrementAndGet(), start))
                        .filter(seed ->
                                !Simulation.run(Scenario.of(seed), false).violations().isEmpty())
                        .mapToObj(Shrinker::report)
                        .findAny();
        System.out.println(failure.orElse("%,d seeds, no violation".formatted(count)));
        System.exit(failure.isPresent() ? 1 : 0);
    }

    /** The first seed of a range that shows a violation, or -1. */
    public static long firstViolation(long from, long to) {
        return LongStream.range(from, to)
                .parallel()
                .filter(seed -> !Simulation.run(Scenario.of(seed), false).violations().isEmpty())
                .findFirst()
                .orElse(-1);
    }

    private static void progress(long done, long start) {
        if (done % 10_000 == 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf("%,d seeds, %.0f a second%n", done, done / seconds);
        }
    }
}
