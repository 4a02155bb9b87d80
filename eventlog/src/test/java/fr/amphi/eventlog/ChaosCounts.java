package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often clients heard what in a run, and when commands were accepted. */
final class ChaosCounts {

    /** A command was newly recorded. */
    private record Accepted(int partition, long millis) {}

    private final long start = System.nanoTime();
    private final Map<String, Integer> attempts = new TreeMap<>();
    private final List<Accepted> accepted = new ArrayList<>();

    /** Milliseconds since the run began. */
    long now() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    synchronized void attempt(@Nullable Outcome outcome) {
        String heard =
                switch (outcome) {
                    case null -> "no answer";
                    case Outcome.Recorded r -> r.repeated() ? "recorded before" : "recorded";
                    case Outcome.Refused _ -> "refused";
                    case Outcome.Mismatch _ -> "another payload";
                    case Outcome.Unknown _ -> "unknown";
                    case Outcome.NotOwner _ -> "not the owner";
                };
        attempts.merge(heard, 1, Integer::sum);
    }

    synchronized void accepted(int partition, Outcome.Recorded recorded) {
        if (!recorded.repeated()) {
            accepted.add(new Accepted(partition, now()));
        }
    }

    /** Whether each partition has accepted a command since then. */
    synchronized boolean acceptedSince(long millis, int partitions) {
        return accepted.stream()
                        .filter(a -> a.millis() > millis)
                        .map(Accepted::partition)
                        .distinct()
                        .count()
                == partitions;
    }

    synchronized Map<String, Integer> attempts() {
        return Map.copyOf(attempts);
    }

    /** Longest time without an accepted command, in milliseconds. */
    synchronized long longestPause() {
        return longest(accepted);
    }

    /** The same in the partition that fared worst. */
    synchronized long longestPauseOfAPartition() {
        return new TreeSet<>(accepted.stream().map(Accepted::partition).toList())
                .stream()
                        .mapToLong(p ->
                                longest(accepted.stream().filter(a -> a.partition() == p).toList()))
                        .max()
                        .orElse(0);
    }

    private static long longest(List<Accepted> all) {
        long before = 0;
        long longest = 0;
        for (Accepted one : all) {
            longest = Math.max(longest, one.millis() - before);
            before = one.millis();
        }
        return longest;
    }
}
