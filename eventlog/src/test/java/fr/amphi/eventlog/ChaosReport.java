package fr.amphi.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run was and what came of it, for somebody who was not there; as Markdown. */
final class ChaosReport {

    private static final String RUN =
            """
            # Seed %d: %s

            Three nodes (processes of their own, each with the production log and a reader) and one Kafka broker wrote and
            read one log of three partitions. Sixteen clients asked for one thing after another, each under one command id,
            from node to node until they heard what became of it; one in ten left for good where no answer came. In the
            meantime processes were frozen (SIGSTOP, SIGCONT) and killed (SIGKILL) as below: a session lasts 2 s, a request
            4 s, a transaction 8 s.

            | from the beginning | what was done |
            |---:|---|
            %s
            ## What clients heard

            | commands asked for | %d |
            |---|---:|
            | recorded | %d |
            | refused by a rule | %d |
            | never known, because the client left | %d |

            | attempts, one node asked once | |
            |---|---:|
            %s
            Longest time without an accepted command: %.1f s in all, %.1f s in one partition. The run took %.1f s.

            ## What was checked

            Once all processes were well again and everybody was answered, a reader of its own (read_committed) read the log: %d
            events. Each of the answers above, every signed head, %d states that owners and readers had shown, and
            everything the three readers had seen were compared with it: nothing recorded is lost or there twice, nothing refused
            is there, refusals and acceptances are right at their version, versions have no gap, time does not run back, no answer
            comes from a state older than what was known when it was asked for, no decision is there or was shown by half,
            publications and evidence of refusals go with the events, receipts verify and speak of beginnings of this log.

            **%s**
            """;

    private ChaosReport() {}

    static String of(ChaosRun.Result result) {
        long recorded = count(result, Outcome.Recorded.class);
        long refused = count(result, Outcome.Refused.class);
        return RUN.formatted(
                result.plan().seed(),
                verdict(result),
                result.deeds().stream()
                        .map(d -> "| %.1f s | %s |%n".formatted(d.millis() / 1e3, d.what()))
                        .collect(Collectors.joining()),
                result.calls().size(),
                recorded,
                refused,
                result.calls().size() - recorded - refused,
                table(result.attempts()),
                result.pause() / 1e3,
                result.pauseOfAPartition() / 1e3,
                result.millis() / 1e3,
                result.events(),
                result.looks(),
                result.violations().isEmpty()
                        ? "No violation."
                        : "Violated: " + String.join("; ", result.violations()));
    }

    static String verdict(ChaosRun.Result result) {
        return result.violations().isEmpty() ? "no violation" : "VIOLATED";
    }

    private static long count(ChaosRun.Result result, Class<?> outcome) {
        return result.calls().stream().filter(c -> outcome.isInstance(c.outcome())).count();
    }

    private static String table(Map<String, Integer> rows) {
        return new TreeMap<>(rows)
                .entrySet().stream()
                        .map(e -> "| %s | %d |%n".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining());
    }

    /** Writes the report of a run into a folder, and a table of all runs so far. */
    static Path write(Path folder, List<ChaosRun.Result> all) throws IOException {
        ChaosRun.Result last = all.getLast();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("summary.md"), summary(all));
        return Files.writeString(folder.resolve("seed-" + last.plan().seed() + ".md"), of(last));
    }

    /** One line a run. */
    static String summary(List<ChaosRun.Result> all) {
        long violated = all.stream().filter(r -> !r.violations().isEmpty()).count();
        return "# %d runs under kill, pause and resume: %s%n%n"
                        .formatted(
                                all.size(), violated == 0 ? "no violation" : violated + " VIOLATED")
                + "| seed | faults | asked | recorded | refused | never known | unknown or no answer, then asked again "
                + "| longest without an accepted command | verdict |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|---:|---|\n"
                + all.stream().map(ChaosReport::line).collect(Collectors.joining());
    }

    private static String line(ChaosRun.Result result) {
        long recorded = count(result, Outcome.Recorded.class);
        long refused = count(result, Outcome.Refused.class);
        int again =
                result.attempts().getOrDefault("unknown", 0)
                        + result.attempts().getOrDefault("no answer", 0);
        return "| [%1$d](seed-%1$d.md) | %2$d | %3$d | %4$d | %5$d | %6$d | %7$d | %8$.1f s | %9$s |%n"
                .formatted(
                        result.plan().seed(),
                        result.plan().blows().size(),
                        result.calls().size(),
                        recorded,
                        refused,
                        result.calls().size() - recorded - refused,
                        again,
                        result.pause() / 1e3,
                        verdict(result));
    }
}
