package fr.amphi.eventlog;

import static fr.amphi.eventlog.LogHarness.KEY;
import static fr.amphi.eventlog.LogHarness.insist;
import static fr.amphi.eventlog.LogHarness.put;
import static fr.amphi.eventlog.LogHarness.settings;
import static fr.amphi.eventlog.LogHarness.start;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.TlogProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    @TempDir Path guard;

    private EventLogSettings settings;
    private EventLog<Tally.Put, Tally.Added, Tally.Jar> log;

    @BeforeEach
    void open() {
        settings = settings(guard, 2);
        log = start(settings);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Outcome.Recorded recorded(UUID id, String jar, Tally.Put put) throws Exception {
        return (Outcome.Recorded) insist(log, put(id, jar, put));
    }

    private void restart() {
        log.close();
        log = start(settings);
    }

    @Test
    void anAcceptedCommandIsInTheLogAndItsReceiptProvesIt() throws Exception {
        Outcome.Recorded answer = recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        Receipt receipt = Objects.requireNonNull(answer.receipt());
        assertThat(new String(receipt.event(), UTF_8))
                .startsWith("{\"type\":\"marbles-added\",\"version\":1,\"at\":\"20")
                .endsWith("\"data\":{\"marbles\":3}}");
        Checkpoint head =
                TlogProof.parse(receipt.proof())
                        .verify(receipt.event(), List.of(KEY.verifierKey()));
        assertThat(head.size()).isEqualTo(1);
        assertThat(head.origin()).endsWith("/a");
        assertThat(log.state("a").orElseThrow().state().marbles()).isEqualTo(3);
    }

    @Test
    void aRefusalIsAValueAndAppendsNothing() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        Outcome outcome = insist(log, put(UUID.randomUUID(), "a", new Tally.Put(-1)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> {
                            assertThat(r.refusal().code()).isEqualTo("NEGATIVE");
                            assertThat(r.version()).isEqualTo(1);
                        });
        restart();
        assertThat(recorded(UUID.randomUUID(), "a", new Tally.Put(1)).version()).isEqualTo(2);
    }

    @Test
    void aRetriedCommandIsAnsweredAsTheFirstTimeEvenAfterARestart() throws Exception {
        UUID id = UUID.randomUUID();
        Outcome.Recorded first = recorded(id, "a", new Tally.Put(3, "red", 2));
        recorded(UUID.randomUUID(), "a", new Tally.Put(4));
        Outcome.Recorded again = recorded(id, "a", new Tally.Put(3, "red", 2));
        restart();
        Outcome.Recorded later = recorded(id, "a", new Tally.Put(3, "red", 2));
        for (Outcome.Recorded answer : List.of(again, later)) {
            assertThat(answer.repeated()).isTrue();
            assertThat(bytes(answer)).isEqualTo(bytes(first));
            Receipt receipt = Objects.requireNonNull(answer.receipt());
            assertThat(receipt.openings()).hasSize(1);
            TlogProof.parse(receipt.proof()).verify(receipt.event(), List.of(KEY.verifierKey()));
        }
        assertThat(log.state("a").orElseThrow().version()).isEqualTo(3);
    }

    private static List<String> bytes(Outcome.Recorded answer) {
        return answer.events().stream().map(e -> new String(e.bytes(), UTF_8)).toList();
    }

    @Test
    void aCommandIdUsedForSomethingElseIsNotTheSameCommand() throws Exception {
        UUID id = UUID.randomUUID();
        recorded(id, "a", new Tally.Put(3));
        assertThat(insist(log, put(id, "a", new Tally.Put(4))))
                .isInstanceOf(Outcome.Mismatch.class);
        assertThat(insist(log, put(id, "b", new Tally.Put(3)))).isNotNull();
    }

    @Test
    void manyCommandsAtOnceKeepTheirOrderAndNoneIsLost() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(0));
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            outcomes.add(
                    log.submit(
                            put(
                                    UUID.randomUUID(),
                                    "a",
                                    new Tally.Put(1, i % 5 == 0 ? "s" : "", 1))));
        }
        long expected = 2;
        for (CompletableFuture<Outcome> outcome : outcomes) {
            Outcome.Recorded answer = (Outcome.Recorded) outcome.get(30, TimeUnit.SECONDS);
            assertThat(answer.version()).isEqualTo(expected++);
            Receipt receipt = Objects.requireNonNull(answer.receipt());
            TlogProof.parse(receipt.proof()).verify(receipt.event(), List.of(KEY.verifierKey()));
        }
        assertThat(log.state("a").orElseThrow().state()).isEqualTo(new Tally.Jar(2_000, 2_001));
    }

    @Test
    void anEventThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        EventCodec<Tally.Added> wordy =
                new EventCodec<>() {
                    @Override
                    public Encoded encode(Tally.Added event) {
                        byte[] data =
                                ("{\"marbles\":"
                                                + event.marbles()
                                                + "}"
                                                + " ".repeat(event.marbles()))
                                        .getBytes(UTF_8);
                        return new Encoded("marbles-added", data, List.of());
                    }

                    @Override
                    public Tally.Added decode(String type, byte[] data, List<Opening> openings) {
                        return new Tally.Codec()
                                .decode(
                                        type,
                                        new String(data, UTF_8).strip().getBytes(UTF_8),
                                        openings);
                    }
                };
        try (var other =
                EventLog.start(settings(guard, 1), new Tally(), wordy, null, LogHarness.NOTARY)) {
            assertThat(insist(other, put(UUID.randomUUID(), "a", new Tally.Put(300_000))))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            r -> assertThat(r.refusal().code()).isEqualTo("EVENT_TOO_LARGE"));
            assertThat(insist(other, put(UUID.randomUUID(), "a", new Tally.Put(3))))
                    .isInstanceOfSatisfying(
                            Outcome.Recorded.class, r -> assertThat(r.version()).isEqualTo(1));
        }
    }

    @Test
    void anUnreadableEventStopsItsPartitionAndNoOther() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        recorded(UUID.randomUUID(), other(), new Tally.Put(3));
        log.close();
        try (KafkaClients clients = new KafkaClients(settings);
                KafkaProducer<String, byte[]> producer = clients.plainWriter()) {
            producer.send(
                            new ProducerRecord<>(
                                    settings.logTopic(),
                                    log.partitionOf("a"),
                                    "a",
                                    "{\"type\":\"from-the-future\"}".getBytes(UTF_8)))
                    .get();
        }
        log = start(settings);
        LogHarness.await(() -> !log.halted().isEmpty());
        assertThat(log.halted()).containsOnlyKeys(log.partitionOf("a"));
        assertThat(recorded(UUID.randomUUID(), other(), new Tally.Put(1)).version()).isEqualTo(2);
    }

    @Test
    void aDecisionOfWhichAPartWasLostIsNotServed() throws Exception {
        var whole = recorded(UUID.randomUUID(), "a", new Tally.Put(3, "", 2));
        log.close();
        // The same log, without the second event of the decision.
        EventLogSettings torn = settings(guard, 2);
        try (KafkaClients clients = new KafkaClients(torn);
                KafkaProducer<String, byte[]> producer = clients.plainWriter()) {
            new ClusterChecks(torn, clients.admin()).run();
            var first =
                    new ProducerRecord<>(
                            torn.logTopic(),
                            log.partitionOf("a"),
                            "a",
                            whole.events().getFirst().bytes());
            first.headers().add("left", "1".getBytes(UTF_8));
            producer.send(first).get();
        }
        log = start(torn);
        LogHarness.await(() -> !log.halted().isEmpty());
        assertThat(log.halted().get(log.partitionOf("a")))
                .contains("1 events of a decision of a are missing");
    }

    private String other() {
        String name = "b";
        while (log.partitionOf(name) == log.partitionOf("a")) {
            name += "b";
        }
        return name;
    }

    @Test
    void aLogThatLostItsTailIsNotServed() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        log.close();
        // The same heads, but a log that never held the event.
        EventLogSettings empty = settings(guard, 2);
        try (FileGuard lost = new FileGuard(guard, empty.logTopic());
                FileGuard kept = new FileGuard(guard, settings.logTopic())) {
            int partition = log.partitionOf("a");
            lost.begin(partition, kept.kept(partition).orElseThrow().values());
        }
        log = start(empty);
        LogHarness.await(() -> !log.halted().isEmpty());
        assertThat(log.halted().get(log.partitionOf("a")))
                .contains("a has 0 events in the log, but 1 were signed");
    }

    @Test
    void whoWasOnTheClockIsOwedTheTimeOfAnOutage() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        recorded(UUID.randomUUID(), "b", new Tally.Put(4));
        restart();
        assertThat(recorded(UUID.randomUUID(), "a", new Tally.Put(3)).version())
                .as("a hand-over is no outage")
                .isEqualTo(2);
        log.close();
        Instant closed = Instant.now();
        LogHarness.await(() -> Instant.now().isAfter(closed.plus(Attendance.OUTAGE)));
        log = start(settings);
        LogHarness.await(() -> log.state("a").filter(jar -> jar.version() == 3).isPresent());
        assertThat(recorded(UUID.randomUUID(), "b", new Tally.Put(4)).version())
                .as("nobody waited for it")
                .isEqualTo(2);
    }

    @Test
    void aLogWhoseGuardIsLostIsOnlyReadUntilAPersonDecides() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(3));
        recorded(UUID.randomUUID(), other(), new Tally.Put(3));
        int partition = log.partitionOf("a");
        String name = settings.logTopic() + "-" + partition;
        for (Path file : files(name)) {
            Files.delete(file);
        }
        // The owner notices while it serves; the other partition goes on.
        assertThat(log.submit(put(UUID.randomUUID(), "a", new Tally.Put(1))).get())
                .isInstanceOf(Outcome.Unknown.class);
        LogHarness.await(() -> !log.halted().isEmpty());
        assertThat(log.halted().get(partition)).contains("a person decides", name + ".trust");
        recorded(UUID.randomUUID(), other(), new Tally.Put(1));
        assertThat(log.halted()).containsOnlyKeys(partition);

        Files.writeString(guard.resolve(name + ".trust"), "The duty officer: the disk burned.");
        recorded(UUID.randomUUID(), "a", new Tally.Put(1));
        assertThat(log.halted()).isEmpty();
        assertThat(files(name)).anySatisfy(file -> assertThat(file).content().contains("\"a\""));
        assertThat(files(name)).anySatisfy(file -> assertThat(file).content().contains("burned"));
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> all = Files.list(guard)) {
            return all.filter(f -> f.getFileName().toString().startsWith(prefix + ".")).toList();
        }
    }

    @Test
    void followersSeeEveryEventOnceInOrderWithItsSecret() throws Exception {
        List<String> seen = new ArrayList<>();
        recorded(UUID.randomUUID(), "a", new Tally.Put(1, "red", 1));
        try (Follower<Tally.Added, Tally.Jar> follower =
                Follower.start(
                        settings,
                        new Tally(),
                        new Tally.Codec(),
                        LogHarness.VAULT,
                        (stored, event, after) ->
                                seen.add(
                                        stored.meta().version()
                                                + event.secret()
                                                + after.marbles()))) {
            recorded(UUID.randomUUID(), "a", new Tally.Put(1, "blue", 2));
            follower.atLeast("a", 3, Duration.ofSeconds(30)).get();
            assertThat(seen).containsExactly("1red1", "2blue2", "3blue3");
            assertThat(follower.aggregates()).containsExactly("a");
        }
    }

    @Test
    void aFollowerWaitsForAKeyThatIsOnItsWay() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(1, "red", 1));
        AtomicInteger asked = new AtomicInteger();
        Vault slow =
                new Vault() {
                    @Override
                    public byte[] seal(String subject, byte[] plain) {
                        return LogHarness.VAULT.seal(subject, plain);
                    }

                    @Override
                    public Optional<byte[]> open(String subject, byte[] sealed) {
                        if (asked.incrementAndGet() < 3) {
                            throw new NotYet("no key of " + subject);
                        }
                        return LogHarness.VAULT.open(subject, sealed);
                    }
                };
        List<String> seen = new ArrayList<>();
        try (Follower<Tally.Added, Tally.Jar> follower =
                Follower.start(
                        settings,
                        new Tally(),
                        new Tally.Codec(),
                        slow,
                        (stored, event, after) -> seen.add(event.secret()))) {
            follower.atLeast("a", 1, Duration.ofSeconds(30)).get();
            assertThat(seen).containsExactly("red");
            assertThat(follower.failure()).isEmpty();
        }
    }

    @Test
    void aCommandThatBreaksTheDomainHarmsNobodyElse() throws Exception {
        recorded(UUID.randomUUID(), "a", new Tally.Put(1));
        var broken = log.submit(put(UUID.randomUUID(), "a", new Tally.Put(Tally.BROKEN)));
        var after = log.submit(put(UUID.randomUUID(), "a", new Tally.Put(1)));
        assertThat(broken.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(after.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Recorded.class, r -> assertThat(r.version()).isEqualTo(2));
    }
}
