package fr.amphi.demo.region;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ranks of the competitions: national up to 2023, in the specialty's group since 2024; each once.
 */
final class Ranks {

    private static final int LAST_NATIONAL = 2023;
    private static final int NATIONAL_SIZE = 9_484;

    /** Ranked in a competition of so many. */
    record Ranked(int rank, int of) {}

    private final Map<List<Object>, Deque<Integer>> left = new HashMap<>();

    Ranked next(Specialty specialty, int cohort) {
        boolean national = cohort <= LAST_NATIONAL;
        int size = national ? NATIONAL_SIZE : Math.max(120, specialty.intake() * 2);
        List<Object> competition = List.of(national ? "" : specialty.code(), cohort);
        Deque<Integer> ranks =
                left.computeIfAbsent(
                        competition,
                        c ->
                                new ArrayDeque<>(
                                        Chance.of("ranks", c)
                                                .shuffled(
                                                        IntStream.rangeClosed(1, size)
                                                                .boxed()
                                                                .toList())));
        return new Ranked(ranks.pop(), size);
    }
}
