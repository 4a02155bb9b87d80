package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who puts one thing after another into jars, each with one command id, brought to one
 * node after another until it is known what became of it; who leaves for good now and then.
 */
final class ChaosClient {

    private final int number;
    private final ChaosCluster cluster;
    private final History history;
    private final ChaosCounts counts;
    private final SplittableRandom random;
    private final Thread thread;
    private volatile boolean enough;
    private volatile boolean hopeless;

    ChaosClient(int number, long seed, ChaosCluster cluster, History history, ChaosCounts counts) {
        this.number = number;
        this.cluster = cluster;
        this.history = history;
        this.counts = counts;
        this.random = new SplittableRandom(seed * 1_000 + number);
        this.thread = Thread.ofVirtual().name("client-" + number).start(this::run);
    }

    /** Asks for nothing new. */
    void enough() {
        enough = true;
    }

    /** Whether everything it asked for is known, in the end. */
    boolean finishes(Duration patience) throws InterruptedException {
        boolean finished = thread.join(patience);
        hopeless = true;
        return finished;
    }

    private void run() {
        Operation operation = operation();
        while (!enough) {
            rest(operation.after() / 1_000_000);
            ask(operation);
            // Now and then the same again: somebody who did not see the answer.
            operation = random.nextInt(8) == 0 ? operation : operation();
        }
    }

    private Operation operation() {
        long after = random.nextLong(random.nextInt(3) == 0 ? 3 : 40) * 1_000_000;
        String jar = "jar-" + random.nextInt(ChaosService.JARS);
        // Large handfuls fill the jars, so that there is something to refuse; small ones go on, and
        // nothing at all fits into the fullest.
        int marbles =
                switch (random.nextInt(20)) {
                    case 0, 1 -> -1;
                    case 2 -> random.nextInt(100_000, 250_000);
                    default -> random.nextInt(100);
                };
        int parts = random.nextInt(6) == 0 ? random.nextInt(4) : 1;
        String secret = random.nextInt(3) == 0 ? "blue" : "";
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Operation(number, after, jar, id, new Tally.Put(marbles, secret, parts));
    }

    private void ask(Operation operation) {
        History.Call call = history.asks(operation);
        boolean leaves = random.nextInt(10) == 0;
        int node = random.nextInt(ChaosPlan.NODES);
        while (!hopeless) {
            Duration patience =
                    Duration.ofMillis(random.nextLong(300, random.nextInt(4) > 0 ? 1_000 : 6_000));
            @Nullable Outcome outcome = cluster.put(node, operation, patience).orElse(null);
            counts.attempt(outcome);
            switch (outcome) {
                case Outcome.Recorded recorded -> {
                    history.hears(call, recorded);
                    counts.accepted(history.partitionOf(call), recorded);
                    return;
                }
                case Outcome.Refused refused -> {
                    history.hears(call, refused);
                    return;
                }
                case Outcome.Mismatch mismatch -> {
                    history.hears(call, mismatch);
                    return;
                }
                case Outcome.NotOwner elsewhere -> {
                    node =
                            Optional.ofNullable(elsewhere.owner())
                                    .flatMap(cluster::node)
                                    .orElse(random.nextInt(ChaosPlan.NODES));
                    rest(random.nextLong(30));
                }
                case null, default -> {
                    if (leaves) {
                        return;
                    }
                    node = random.nextInt(ChaosPlan.NODES);
                    rest(random.nextLong(20, 200));
                }
            }
            history.asksAgain(call);
        }
    }

    private static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
