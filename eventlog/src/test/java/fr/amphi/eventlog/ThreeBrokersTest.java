package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log on three brokers with the settings of production, while they are killed. Two leaders in
 * every build; {@code -Dleaders=8} kills more.
 */
class ThreeBrokersTest {

    private static final int LEADERS = Integer.getInteger("leaders", 2);
    private static final List<String> JARS = List.of("a", "b", "c", "d", "e", "f");

    @TempDir static Path folder;
    private static BrokerCluster cluster;

    private final Recordings recordings = new Recordings();

    @BeforeAll
    static void start() {
        cluster = BrokerCluster.start(folder);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static EventLogSettings settings(String service) {
        return new EventLogSettings(
                cluster.bootstrapServers(),
                service,
                3,
                3,
                false,
                URI.create("http://127.0.0.1:1"),
                folder.resolve("guard"),
                Duration.ofSeconds(6),
                Map.of());
    }

    private static Submission<Tally.Put> put(String jar) {
        return LogHarness.put(UUID.randomUUID(), jar, new Tally.Put(1));
    }

    @Test
    void withoutTwoOfThreeBrokersTheLogIsReadOnlyAndThenTellsTheTruth() throws Exception {
        EventLogSettings settings = settings("few");
        try (var log = LogHarness.start(settings);
                var follower = follow(settings);
                LogWatch watch =
                        LogWatch.start(
                                settings,
                                new LogWatch.Limits(
                                        Duration.ofSeconds(1), Duration.ofHours(1), 2))) {
            for (String jar : JARS) {
                recordings.insist(log, put(jar));
            }
            LogHarness.await(() -> follower.aggregates().containsAll(JARS));
            Map<Submission<Tally.Put>, CompletableFuture<Outcome>> inFlight = new LinkedHashMap<>();
            for (int i = 0; i < 60; i++) {
                Submission<Tally.Put> put = put(JARS.get(i % JARS.size()));
                inFlight.put(put, log.submit(put));
            }
            cluster.node(2).kill();
            cluster.node(3).kill();
            Submission<Tally.Put> late = put("a");
            inFlight.put(late, log.submit(late));
            for (CompletableFuture<Outcome> outcome : inFlight.values()) {
                assertThat(outcome.get(2, TimeUnit.MINUTES))
                        .isInstanceOfAny(Outcome.Recorded.class, Outcome.Unknown.class);
            }
            assertThat(inFlight.get(late).get()).isInstanceOf(Outcome.Unknown.class);
            assertThat(log.submit(put("b")).get(2, TimeUnit.MINUTES))
                    .isInstanceOf(Outcome.Unknown.class);
            LogHarness.await(
                    () -> watch.alarms().stream().anyMatch(a -> a.kind() == Alarm.Kind.READ_ONLY));
            for (String jar : JARS) {
                assertThat(follower.state(jar).orElseThrow().version()).isPositive();
            }
            cluster.node(2).restart();
            cluster.node(3).restart();
            for (Submission<Tally.Put> put : inFlight.keySet()) {
                recordings.insist(log, put);
            }
            LogHarness.await(() -> watch.alarms().isEmpty());
            awaitInSync(settings);
        }
        recordings.check(settings);
    }

    private static Follower<Tally.Added, Tally.Jar> follow(EventLogSettings settings) {
        return Follower.start(
                settings,
                new Tally(),
                new Tally.Codec(),
                LogHarness.VAULT,
                (stored, event, after) -> {});
    }

    @Test
    void leadersThatAreKilledUnderLoadLoseAndDoubleNothing() throws Exception {
        EventLogSettings settings = settings("led");
        AtomicBoolean stop = new AtomicBoolean();
        try (var log = LogHarness.start(settings);
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> load = new ArrayList<>();
            for (String jar : JARS) {
                load.add(
                        pool.submit(() -> {
                            while (!stop.get()) {
                                recordings.insist(log, put(jar));
                            }
                            return null;
                        }));
            }
            for (int i = 0; i < LEADERS; i++) {
                killLeader(settings, i % settings.partitions());
            }
            stop.set(true);
            for (Future<?> one : load) {
                one.get(2, TimeUnit.MINUTES);
            }
        }
        recordings.check(settings);
    }

    /** Waits for work before, goes on when work does, and until the killed one is back. */
    private void killLeader(EventLogSettings settings, int partition) throws Exception {
        int before = recordings.size();
        LogHarness.await(() -> recordings.size() > before + 100);
        int leader;
        try (KafkaClients clients = new KafkaClients(settings)) {
            leader =
                    BrokerCluster.leader(
                            clients.admin(), new TopicPartition(settings.logTopic(), partition));
        }
        cluster.node(leader).kill();
        int killed = recordings.size();
        LogHarness.await(() -> recordings.size() > killed + 100);
        cluster.node(leader).restart();
        awaitInSync(settings);
    }

    private static void awaitInSync(EventLogSettings settings) throws Exception {
        try (KafkaClients clients = new KafkaClients(settings)) {
            BrokerCluster.awaitInSync(clients.admin());
        }
    }
}
