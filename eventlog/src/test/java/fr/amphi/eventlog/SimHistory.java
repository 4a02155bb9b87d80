package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Operation;
import fr.amphi.proof.MerkleTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What everybody asked, heard, signed and read, and whether it can be true together with the log
 * that is left.
 */
final class SimHistory {

    /** Something that was asked, with what the world already knew then. */
    static final class Call {
        private final Operation operation;
        private final long knownVersion;
        private @Nullable Outcome outcome;

        private Call(Operation operation, long knownVersion) {
            this.operation = operation;
            this.knownVersion = knownVersion;
        }
    }

    private static final int MOST = 5;

    private final int partitions;
    private final Set<Integer> damaged = new TreeSet<>();
    private final SimBroker broker;
    private final SimSchedule schedule;
    private final SimTrace trace;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<HeadGuard.Head> kept = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<Integer, List<StoredEvent>> logs = new TreeMap<>();
    private boolean calm;

    SimHistory(int partitions, SimBroker broker, SimSchedule schedule, SimTrace trace) {
        this.partitions = partitions;
        this.broker = broker;
        this.schedule = schedule;
        this.trace = trace;
    }

    List<String> violations() {
        return violations;
    }

    void violated(String what, Object... details) {
        String told = what.formatted(details);
        if (violations.size() < MOST && !violations.contains(told)) {
            violations.add(told);
            trace.say("VIOLATION", "%s", told);
        }
    }

    Call asks(Operation operation) {
        trace.say("client " + operation.client(), "%s", operation);
        Call call = new Call(operation, known.getOrDefault(operation.jar(), 0L));
        calls.add(call);
        return call;
    }

    void hears(Call call, Outcome outcome) {
        call.outcome = outcome;
        trace.say("client " + call.operation.client(), "hears %s", words(outcome));
        switch (outcome) {
            case Outcome.Recorded recorded -> knows(call, recorded.version());
            case Outcome.Refused refused -> knows(call, refused.version());
            default -> violated("%s: %s", call.operation, words(outcome));
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded r ->
                    "recorded, version " + r.version() + (r.repeated() ? ", as before" : "");
            case Outcome.Refused r -> "refused at version " + r.version();
            default -> outcome.toString();
        };
    }

    private void knows(Call call, long version) {
        boolean repeated = call.outcome instanceof Outcome.Recorded r && r.repeated();
        if (version < call.knownVersion && !repeated) {
            violated(
                    "%s was answered from version %d when %d was known already",
                    call.operation, version, call.knownVersion);
        }
        known.merge(call.operation.jar(), version, Math::max);
    }

    /** Signs nothing; remembers what it was asked to sign, and whether the log shows it yet. */
    Notary notary(SimProcess process) {
        return (jar, size, root) -> {
            long visible =
                    broker.committed(log(EventLog.partitionOf(jar, partitions))).stream()
                            .filter(slot -> slot.key.equals(jar) && !opening(slot))
                            .count();
            boolean known =
                    kept.stream()
                            .anyMatch(h ->
                                    h.aggregateId().equals(jar)
                                            && h.size() == size
                                            && Arrays.equals(h.root(), root));
            if (visible < size && !known) {
                violated(
                        "%s signed %d events of %s when the log showed %d",
                        process, size, jar, visible);
            }
            trace.say(process, "signs %d events of %s", size, jar);
            return "simulated";
        };
    }

    /** A head that may be shown from now on. */
    void keeps(HeadGuard.Head head) {
        kept.add(head);
    }

    /** Whether a head that was kept covers the record; the openings beside events have none. */
    boolean sealed(SimBroker.Slot slot) {
        if (opening(slot)) {
            return true;
        }
        long version = Leaf.parse(slot.key, slot.value).meta().version();
        return kept.stream().anyMatch(h -> h.aggregateId().equals(slot.key) && h.size() >= version);
    }

    /** Looks at the owner's state again and again: it shows nothing that is not committed. */
    void watch(SimProcess process, EventLog<Tally.Put, Tally.Added, Tally.Jar> log) {
        process.start(
                "watcher",
                () -> {
                    while (true) {
                        schedule.rest(schedule.random().nextLong(300_000_000L));
                        for (int i = 0; i < 3; i++) {
                            String jar = "jar-" + i;
                            log.state(jar).ifPresent(state -> look(process, jar, state));
                        }
                    }
                });
    }

    private void look(SimProcess process, String jar, Versioned<Tally.Jar> state) {
        if (damaged.contains(EventLog.partitionOf(jar, partitions))) {
            return;
        }
        SimBroker.Part part = broker.part(log(EventLog.partitionOf(jar, partitions)));
        long decided =
                part.slots.stream()
                        .filter(s -> s.key.equals(jar) && !opening(s))
                        .filter(s -> s.standing == SimBroker.Standing.COMMITTED || s.accepted)
                        .count();
        if (state.version() > decided) {
            violated(
                    "%s shows version %d of %s, of which %d are in the log",
                    process, state.version(), jar, decided);
        }
    }

    private static boolean opening(SimBroker.Slot slot) {
        return slot.headers.lastHeader("kind") != null;
    }

    private static TopicPartition log(int partition) {
        return new TopicPartition("tally.log", partition);
    }

    void fences(SimProcess process, int partition, SimGroup group) {
        if (calm) {
            violated("%s fences partition %d though nothing goes wrong", process, partition);
        }
        if (!group.takeConfirmation(process, partition)) {
            violated("%s fences partition %d without the word of the group", process, partition);
        }
    }

    /** A partition was tampered with: it may end up not being served. */
    void damages(int partition) {
        damaged.add(partition);
    }

    Set<Integer> damaged() {
        return damaged;
    }

    void calm() {
        calm = true;
    }

    void unanswered() {
        calls.stream()
                .filter(c -> c.outcome == null)
                .filter(c -> !damaged.contains(partitionOf(c)))
                .forEach(c -> violated("%s was never answered", c.operation));
    }

    private int partitionOf(Call call) {
        return EventLog.partitionOf(call.operation.jar(), partitions);
    }

    /** Compares everything that was said with what the log says in the end. */
    void judge(Set<Integer> halted) {
        for (int p = 0; p < partitions; p++) {
            if (halted.contains(p)) {
                if (!damaged.contains(p)) {
                    violated("partition %d is not served though nothing damaged it", p);
                }
                continue;
            }
            try {
                judge(p);
            } catch (UnreadableEvent e) {
                violated("partition %d is served with %s", p, e.toString());
            }
        }
    }

    private void judge(int partition) {
        List<StoredEvent> log = readLog(partition);
        logs.put(partition, log);
        Map<UUID, List<StoredEvent>> byCommand = new HashMap<>();
        Map<String, List<StoredEvent>> byJar = new TreeMap<>();
        for (StoredEvent event : log) {
            byCommand.computeIfAbsent(event.meta().commandId(), id -> new ArrayList<>()).add(event);
            byJar.computeIfAbsent(event.meta().aggregateId(), id -> new ArrayList<>()).add(event);
        }
        byJar.forEach(this::ordered);
        for (Call call : calls) {
            if (partitionOf(call) == partition && call.outcome != null) {
                List<StoredEvent> events = byCommand.getOrDefault(call.operation.id(), List.of());
                List<StoredEvent> jar = byJar.getOrDefault(call.operation.jar(), List.of());
                compare(call, events, jar);
            }
        }
        kept.stream()
                .filter(h -> EventLog.partitionOf(h.aggregateId(), partitions) == partition)
                .forEach(h -> extended(h, byJar.getOrDefault(h.aggregateId(), List.of())));
    }

    private List<StoredEvent> readLog(int partition) {
        List<StoredEvent> log = new ArrayList<>();
        List<SimBroker.Slot> all = broker.part(log(partition)).slots;
        for (SimBroker.Slot slot : broker.committed(log(partition))) {
            if (!opening(slot)) {
                Leaf leaf = Leaf.parse(slot.key, slot.value);
                long offset = all.indexOf(slot);
                log.add(new StoredEvent(leaf.meta(), leaf.type(), slot.value, partition, offset));
            }
        }
        return log;
    }

    private void ordered(String jar, List<StoredEvent> events) {
        Instant before = Instant.EPOCH;
        for (int i = 0; i < events.size(); i++) {
            EventMeta meta = events.get(i).meta();
            if (meta.version() != i + 1) {
                violated("event %d of %s has version %d", i + 1, jar, meta.version());
            }
            if (meta.at().isBefore(before)) {
                violated("time runs backwards at version %d of %s", meta.version(), jar);
            }
            before = meta.at();
        }
    }

    private void compare(Call call, List<StoredEvent> events, List<StoredEvent> jar) {
        Tally.Put put = call.operation.put();
        switch (call.outcome) {
            case null -> {}
            case Outcome.Recorded recorded -> {
                if (events.size() != put.parts()) {
                    violated(
                            "%s was recorded, and is in the log %d times",
                            call.operation, events.size());
                } else if (put.parts() > 0
                        && events.getLast().meta().version() != recorded.version()) {
                    violated(
                            "%s was told version %d, the log says %d",
                            call.operation, recorded.version(), events.getLast().meta().version());
                }
                recorded.events().forEach(told -> same(call, told, jar));
            }
            case Outcome.Refused refused -> {
                if (!events.isEmpty()) {
                    violated("%s was refused, and is in the log", call.operation);
                }
                if (put.marbles() >= 0
                        && marbles(jar, refused.version()) + put.marbles() <= Tally.ROOM) {
                    violated("%s was refused though there was room", call.operation);
                }
            }
            default -> {}
        }
    }

    private void same(Call call, StoredEvent told, List<StoredEvent> jar) {
        int index = (int) told.meta().version() - 1;
        if (index >= jar.size()
                || jar.get(index).offset() != told.offset()
                || !Arrays.equals(jar.get(index).bytes(), told.bytes())) {
            violated("%s was told an event that the log does not have", call.operation);
        }
    }

    private static long marbles(List<StoredEvent> jar, long version) {
        long sum = 0;
        for (StoredEvent event : jar.subList(0, (int) Math.min(version, jar.size()))) {
            Leaf leaf = Leaf.parse(event.meta().aggregateId(), event.bytes());
            sum += new Tally.Codec().decode(leaf.type(), leaf.data(), List.of()).marbles();
        }
        return sum;
    }

    private void extended(HeadGuard.Head head, List<StoredEvent> jar) {
        MerkleTree tree = new MerkleTree();
        jar.forEach(e -> tree.append(e.bytes()));
        if (head.size() > tree.size() || !Arrays.equals(tree.root(head.size()), head.root())) {
            violated(
                    "%d signed events of %s are not those of the log",
                    head.size(), head.aggregateId());
        }
    }

    /** A reader has seen, in order and once, what the log says. */
    void read(List<StoredEvent> read, Optional<RuntimeException> failure) {
        if (failure.isPresent()) {
            if (damaged.isEmpty()) {
                violated("a reader stopped: %s", failure.get());
            }
            return;
        }
        logs.forEach((partition, log) -> {
            List<StoredEvent> seen = read.stream().filter(e -> e.partition() == partition).toList();
            boolean same = seen.size() == log.size();
            for (int i = 0; same && i < seen.size(); i++) {
                same =
                        seen.get(i).offset() == log.get(i).offset()
                                && Arrays.equals(seen.get(i).bytes(), log.get(i).bytes());
            }
            if (!same && !damaged.contains(partition)) {
                violated(
                        "a reader saw %d events of partition %d, the log has %d",
                        seen.size(), partition, log.size());
            }
        });
    }
}
