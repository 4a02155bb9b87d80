package fr.amphi.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the history of a failure as small as it can be. */
final class Shrinker {

    private Shrinker() {}

    /** Seed, what went wrong, what is needed for it, and what then happens. */
    static String report(long seed) {
        Scenario smallest = shrink(Scenario.of(seed));
        Simulation.Verdict verdict = Simulation.run(smallest, true);
        return "seed %d: %s%n%nIt takes %d instances, %d partitions,%n%s%n%s%n%nand then:%n%s%n"
                .formatted(
                        seed,
                        String.join("; ", verdict.violations()),
                        smallest.instances(),
                        smallest.partitions(),
                        lines(smallest.operations()),
                        lines(smallest.blows()),
                        String.join("\n", verdict.trace()));
    }

    private static String lines(List<?> all) {
        return all.stream().map(o -> "  " + o).collect(Collectors.joining("\n"));
    }

    static Scenario shrink(Scenario failing) {
        Scenario smallest = failing;
        while (true) {
            Optional<Scenario> next =
                    smallest.smaller()
                            .filter(s -> !Simulation.run(s, false).violations().isEmpty())
                            .findFirst();
            if (next.isEmpty()) {
                return smallest;
            }
            smallest = next.get();
        }
    }
}
