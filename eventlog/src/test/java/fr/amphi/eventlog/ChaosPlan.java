package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What befalls three nodes and their broker, drawn from a seed. The processes are real: the same
 * seed gives the same faults at the same times, not the same history.
 */
record ChaosPlan(long seed, List<Blow> blows) {

    static final int NODES = 3;

    /** Takes the place of a node's number. */
    static final int BROKER = NODES;

    private static final long TROUBLE = 7_000;
    private static final long BROKER_START = 4_000;

    /** What is done to a process. */
    enum Kind {
        FREEZE,
        KILL
    }

    /**
     * @param at milliseconds since the beginning
     * @param targets nodes, or the broker alone
     * @param size milliseconds until it is over: until it goes on, or is started again
     */
    record Blow(long at, Kind kind, List<Integer> targets, long size) {
        @Override
        public String toString() {
            String who = targets.stream().map(ChaosPlan::name).collect(Collectors.joining(" and "));
            return kind == Kind.KILL
                    ? "%s killed, to be started again after %.1f s".formatted(who, size / 1e3)
                    : "%s frozen for %.1f s".formatted(who, size / 1e3);
        }
    }

    static String name(int target) {
        return target == BROKER ? "broker" : "node " + (target + 1);
    }

    static ChaosPlan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] wellAgain = new long[NODES + 1];
        List<Blow> blows = new ArrayList<>();
        long at = random.nextLong(500, 1_500);
        long trouble = TROUBLE;
        // Longer than a transaction may last, once in three runs; several at once now and then.
        boolean longFirst = random.nextInt(3) == 0;
        while (at < trouble) {
            Kind kind = longFirst || random.nextInt(5) < 3 ? Kind.FREEZE : Kind.KILL;
            boolean broker = random.nextInt(kind == Kind.KILL ? 5 : 3) == 0;
            // A broker that was away for its session (9 s) may leave a transaction hanging
            // (KAFKA-20734).
            long most = broker ? 7_500 : 10_000;
            long size = longFirst ? random.nextLong(most - 1_500, most) : size(random, kind);
            long start = at;
            List<Integer> targets =
                    (broker ? List.of(BROKER) : nodes(random))
                            .stream().filter(t -> wellAgain[t] <= start).toList();
            if (!targets.isEmpty()) {
                blows.add(new Blow(at, kind, targets, size));
                targets.forEach(t -> wellAgain[t] = start + size + 500);
            }
            longFirst = false;
            // A broker takes its time to start; half of the runs wait for it to go on.
            if (broker && kind == Kind.KILL && random.nextBoolean()) {
                at += BROKER_START;
                trouble += BROKER_START;
            }
            at += random.nextLong(100, 2_500);
        }
        return new ChaosPlan(seed, List.copyOf(blows));
    }

    /** Around the times that matter: a session's 2 s, a request's 4, a delivery's 5. */
    private static long size(SplittableRandom random, Kind kind) {
        if (kind == Kind.KILL) {
            return random.nextLong(1_500);
        }
        return random.nextBoolean() ? random.nextLong(50, 1_000) : random.nextLong(2_200, 5_500);
    }

    private static List<Integer> nodes(SplittableRandom random) {
        int[] counts = {1, 1, 1, 1, 2, 2, 3};
        int count = counts[random.nextInt(counts.length)];
        List<Integer> order = new ArrayList<>(IntStream.range(0, NODES).boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        return order.subList(0, count).stream().sorted().toList();
    }
}
