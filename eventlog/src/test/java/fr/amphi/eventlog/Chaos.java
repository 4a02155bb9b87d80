package fr.amphi.eventlog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs real processes under kill, pause and resume, one seed after another. */
public final class Chaos {

    static final Path REPORTS = Path.of("target", "chaos");

    private Chaos() {}

    /**
     * {@code --seed N} runs one, {@code [--runs N] [--from N]} many; exits with 1 where something
     * was violated.
     */
    public static void main(String[] arguments) throws Exception {
        Numbers numbers = Numbers.of(arguments, "--seed", "--runs", "--from");
        long from = numbers.get("--seed").or(() -> numbers.get("--from")).orElse(1L);
        long runs = numbers.get("--seed").isPresent() ? 1 : numbers.get("--runs").orElse(100L);
        List<ChaosRun.Result> results = new ArrayList<>();
        Path folder = Files.createTempDirectory("amphi-chaos");
        try (ChaosCluster cluster = ChaosCluster.start(folder, List.of())) {
            for (long seed = from; seed < from + runs; seed++) {
                results.add(ChaosRun.of(cluster, ChaosPlan.of(seed)));
                Path report = ChaosReport.write(REPORTS, results);
                System.out.printf("%s: %s%n", report, ChaosReport.verdict(results.getLast()));
            }
        }
        boolean violated = results.stream().anyMatch(r -> !r.violations().isEmpty());
        if (violated) {
            System.out.println("what the processes said: " + folder);
        } else {
            Folders.delete(folder);
        }
        System.out.println(
                results.size() == 1
                        ? ChaosReport.of(results.getFirst())
                        : ChaosReport.summary(results));
        System.exit(violated ? 1 : 0);
    }
}
