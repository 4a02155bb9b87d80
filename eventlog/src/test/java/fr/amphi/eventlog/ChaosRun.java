package fr.amphi.eventlog;

import fr.amphi.eventlog.ChaosWire.Assignment;
import fr.amphi.eventlog.ChaosWire.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/** One run: a new log, clients, trouble, calm, and the judgement. */
final class ChaosRun {

    /**
     * @param deeds what was done to the processes
     * @param attempts how often clients heard what
     * @param pause longest time without an accepted command, in milliseconds
     * @param pauseOfAPartition the same in the partition that fared worst
     * @param events in the log in the end
     */
    record Result(
            ChaosPlan plan,
            List<ChaosNemesis.Deed> deeds,
            List<History.Call> calls,
            Map<String, Integer> attempts,
            long pause,
            long pauseOfAPartition,
            int events,
            int looks,
            long millis,
            List<String> violations) {}

    private record Look(int node, String jar, Versioned<Tally.Jar> state) {}

    private static final int CLIENTS = 16;
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ChaosCluster cluster;
    private final ChaosPlan plan;
    private final Assignment log;
    private final History history = new History(PARTITIONS);
    private final List<Look> looks = new ArrayList<>();

    private ChaosRun(ChaosCluster cluster, ChaosPlan plan, Path guard) {
        this.cluster = cluster;
        this.plan = plan;
        this.log =
                new Assignment(
                        cluster.bootstrapServers(),
                        "chaos" + plan.seed() + "-" + System.nanoTime(),
                        PARTITIONS,
                        guard.toString());
    }

    static Result of(ChaosCluster cluster, ChaosPlan plan) throws Exception {
        Path guard = Files.createTempDirectory("chaos-guard");
        try {
            return new ChaosRun(cluster, plan, guard).run();
        } finally {
            Folders.delete(guard);
        }
    }

    private Result run() throws Exception {
        cluster.begin(log);
        if (!until(this::served)) {
            throw new IllegalStateException("the log is not served before the first fault");
        }
        ChaosCounts counts = new ChaosCounts();
        List<ChaosClient> clients =
                IntStream.range(0, CLIENTS)
                        .mapToObj(i -> new ChaosClient(i, plan.seed(), cluster, history, counts))
                        .toList();
        Thread watcher = Thread.ofVirtual().start(this::watch);
        ChaosNemesis nemesis = new ChaosNemesis(cluster, counts);
        nemesis.play(plan);
        long calm = counts.now();
        if (!until(() -> counts.acceptedSince(calm, PARTITIONS))) {
            history.violated("a partition accepts nothing after the last fault");
        }
        clients.forEach(ChaosClient::enough);
        for (ChaosClient client : clients) {
            if (!client.finishes(PATIENCE)) {
                history.violated("somebody waits for an answer after the last fault");
            }
        }
        long millis = counts.now();
        watcher.interrupt();
        watcher.join();
        int events = judge();
        return new Result(
                plan,
                nemesis.deeds(),
                history.calls(),
                counts.attempts(),
                counts.longestPause(),
                counts.longestPauseOfAPartition(),
                events,
                looks.size(),
                millis,
                history.violations());
    }

    private boolean served() {
        int owned = nodes().mapToObj(cluster::standing).mapToInt(s -> s.owns().size()).sum();
        return owned == ChaosService.JARS;
    }

    private static IntStream nodes() {
        return IntStream.range(0, ChaosPlan.NODES);
    }

    /** False when it does not come true in time. */
    private static boolean until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    /** Somebody who looks at the states that owners and readers show. */
    private void watch() {
        SplittableRandom random = new SplittableRandom(plan.seed());
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(random.nextLong(60));
                int node = random.nextInt(ChaosPlan.NODES);
                String jar = "jar-" + random.nextInt(ChaosService.JARS);
                cluster.look(node, jar).forEach(state -> looks.add(new Look(node, jar, state)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int judge() throws Exception {
        TreeSet<Integer> halted = new TreeSet<>();
        nodes().forEach(n -> halted.addAll(cluster.standing(n).halted().keySet()));
        // What somebody who left had asked for may be on its way still: nobody writes from here on.
        cluster.stop();
        ChaosLog left = new ChaosLog(log.bootstrapServers(), log.service(), PARTITIONS);
        until(() -> nodes().allMatch(n -> cluster.standing(n).read() >= left.size()));
        List<Standing> standings = nodes().mapToObj(cluster::standing).toList();
        List<List<StoredEvent>> read = nodes().mapToObj(cluster::read).toList();
        cluster.end();
        heads();
        Judge judge = new Judge(history, left, LogHarness.KEY.verifierKey());
        judge.judge(halted);
        nodes().forEach(n ->
                judge.read(read.get(n), Optional.ofNullable(standings.get(n).failure())));
        looks.forEach(l -> judge.shown(ChaosPlan.name(l.node()), l.jar(), l.state()));
        left.compareCompanions(history);
        if (history.violations().isEmpty()) {
            forget();
        }
        return left.size();
    }

    /** The heads that the nodes kept outside the log. */
    private void heads() throws IOException {
        try (HeadGuard guard = new FileGuard(Path.of(log.guard()), log.service() + ".log")) {
            for (int p = 0; p < PARTITIONS; p++) {
                guard.kept(p).orElseThrow().values().forEach(history::keeps);
            }
        }
    }

    /** The broker need not carry what was judged. */
    private void forget() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
            List<String> topics =
                    List.of(
                            log.service() + ".log",
                            log.service() + ".events",
                            log.service() + ".attempts");
            admin.deleteTopics(topics).all().get(30, TimeUnit.SECONDS);
        }
    }
}
