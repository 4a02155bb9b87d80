package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is asked of the system and what befalls it, drawn from a seed; a part of it may be left out
 * to find the smallest that still goes wrong.
 *
 * @param schedule seed of the order of things within the run
 */
record Scenario(
        long schedule,
        int instances,
        int partitions,
        List<Operation> operations,
        List<Blow> blows) {

    /**
     * A client's intention.
     *
     * @param after nanoseconds of thought before it
     */
    record Operation(int client, long after, String jar, UUID id, Tally.Put put) {
        @Override
        public String toString() {
            return "client %d puts %d × %d into %s as %.8s"
                    .formatted(client, put.parts(), put.marbles(), jar, id);
        }
    }

    /** Something that goes wrong. */
    enum Kind {
        INIT_LOST,
        INIT_UNANSWERED,
        INIT_LATE,
        PRODUCE_LOST,
        PRODUCE_UNANSWERED,
        PRODUCE_LATE,
        COMMIT_LOST,
        COMMIT_UNANSWERED,
        COMMIT_LATE,
        SLOW_MARKERS,
        BROKER_FREEZES,
        PROCESS_PAUSES,
        PROCESS_DIES,
        MEMBER_EXPELLED,
        GROUP_UNREACHABLE,
        GUARD_UNREACHABLE,
        CLOCK_JUMPS,
        FOREIGN_TRANSACTION,
        // Damage: the partition concerned may end up refusing to serve, and must not end up serving
        // wrongly.
        TAIL_LOST,
        BIT_FLIPPED,
        FOREIGN_RECORD,
        GUARD_LOST;

        boolean damage() {
            return compareTo(TAIL_LOST) >= 0;
        }
    }

    /**
     * @param at nanoseconds since the beginning
     * @param target which instance or partition
     * @param size how long, how much
     */
    record Blow(long at, Kind kind, int target, long size) {
        @Override
        public String toString() {
            return "%8.3f s  %s (%d, %d ms)".formatted(at / 1e9, kind, target, size / MILLIS);
        }
    }

    private static final long MILLIS = 1_000_000;
    private static final int MARBLES = 250_000;

    static Scenario of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int instances = random.nextInt(1, 4);
        int partitions = random.nextInt(1, 3);
        List<Operation> operations = operations(random);
        List<Blow> blows = new ArrayList<>();
        int count = random.nextInt(9);
        // What makes two owners at once is worth more than its share, what damages the log less.
        if (random.nextInt(3) == 0) {
            Kind kind = random.nextBoolean() ? Kind.GROUP_UNREACHABLE : Kind.PROCESS_PAUSES;
            long at = random.nextLong(200, 1_500) * MILLIS;
            long size = random.nextLong(8_000, 13_000) * MILLIS;
            blows.add(new Blow(at, kind, random.nextInt(6), size));
        }
        boolean damaged = random.nextInt(8) == 0;
        for (int i = 0; i < count; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.TAIL_LOST.ordinal())];
            blows.add(blow(random, kind));
        }
        if (damaged) {
            Kind[] damages = {
                Kind.TAIL_LOST, Kind.BIT_FLIPPED, Kind.FOREIGN_RECORD, Kind.GUARD_LOST
            };
            blows.add(blow(random, damages[random.nextInt(damages.length)]));
            // Nobody else may write to the log; one who does can fill the place of what was lost.
            blows.removeIf(b -> b.kind() == Kind.FOREIGN_TRANSACTION);
        }
        blows.sort(Comparator.comparingLong(Blow::at));
        return new Scenario(random.nextLong(), instances, partitions, operations, blows);
    }

    private static Blow blow(SplittableRandom random, Kind kind) {
        long at = random.nextLong(9_000) * MILLIS;
        // Around the times that matter: a request's 5 s, a session's 6, a transaction's 8.
        long size = random.nextLong(random.nextBoolean() ? 400 : 14_000) * MILLIS;
        return new Blow(at, kind, random.nextInt(6), size);
    }

    private static List<Operation> operations(SplittableRandom random) {
        int clients = random.nextInt(1, 4);
        int jars = random.nextInt(1, 4);
        List<Operation> operations = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int count = random.nextInt(3, 11);
            for (int i = 0; i < count; i++) {
                long after = random.nextLong(random.nextInt(3) == 0 ? 20 : 5_000) * MILLIS;
                String jar = "jar-" + random.nextInt(jars);
                UUID id = new UUID(random.nextLong(), random.nextLong());
                int marbles = random.nextInt(5) == 0 ? -1 : random.nextInt(1_000, MARBLES);
                int parts = random.nextInt(6) == 0 ? random.nextInt(4) : 1;
                String secret = random.nextInt(3) == 0 ? "blue" : "";
                Operation operation =
                        new Operation(
                                client, after, jar, id, new Tally.Put(marbles, secret, parts));
                operations.add(operation);
                if (random.nextInt(6) == 0) {
                    operations.add(operation);
                }
            }
        }
        return operations;
    }

    /** Everything that is one piece smaller, the largest pieces first. */
    Stream<Scenario> smaller() {
        return Stream.concat(
                cuts(blows).map(b -> new Scenario(schedule, instances, partitions, operations, b)),
                cuts(operations).map(o -> new Scenario(schedule, instances, partitions, o, blows)));
    }

    private static <T> Stream<List<T>> cuts(List<T> all) {
        return Stream.iterate(all.size(), n -> n > 0, n -> n / 2)
                .flatMap(n ->
                        Stream.iterate(0, from -> from < all.size(), from -> from + n)
                                .map(from -> {
                                    List<T> left = new ArrayList<>(all);
                                    left.subList(from, Math.min(from + n, all.size())).clear();
                                    return List.copyOf(left);
                                }));
    }
}
