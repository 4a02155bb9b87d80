package fr.amphi.eventlog;

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
import java.util.UUID;

/** Whether what everybody heard, was given and read can be true, given the log that is left. */
final class SimJudge {

    private final int partitions;
    private final SimBroker broker;
    private final SimHistory history;
    private final Map<Integer, List<StoredEvent>> logs = new TreeMap<>();

    SimJudge(int partitions, SimBroker broker, SimHistory history) {
        this.partitions = partitions;
        this.broker = broker;
        this.history = history;
    }

    /** Compares everything that was said with what the log says in the end. */
    void judge(Set<Integer> halted) {
        for (int p = 0; p < partitions; p++) {
            if (halted.contains(p)) {
                if (!history.damaged().contains(p)) {
                    history.violated("partition %d is not served though nothing damaged it", p);
                }
                continue;
            }
            try {
                judge(p);
            } catch (UnreadableEvent e) {
                history.violated("partition %d is served with %s", p, e.toString());
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
        for (SimHistory.Call call : history.calls()) {
            if (history.partitionOf(call) == partition && call.outcome() != null) {
                List<StoredEvent> events = byCommand.getOrDefault(call.operation().id(), List.of());
                List<StoredEvent> jar = byJar.getOrDefault(call.operation().jar(), List.of());
                compare(call, events, jar);
            }
        }
        history.kept().stream()
                .filter(h -> EventLog.partitionOf(h.aggregateId(), partitions) == partition)
                .forEach(h -> extended(h, byJar.getOrDefault(h.aggregateId(), List.of())));
    }

    private List<StoredEvent> readLog(int partition) {
        List<StoredEvent> log = new ArrayList<>();
        List<SimBroker.Slot> all = broker.part(SimHistory.log(partition)).slots;
        for (SimBroker.Slot slot : broker.committed(SimHistory.log(partition))) {
            if (!SimHistory.opening(slot)) {
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
                history.violated("event %d of %s has version %d", i + 1, jar, meta.version());
            }
            if (meta.at().isBefore(before)) {
                history.violated("time runs backwards at version %d of %s", meta.version(), jar);
            }
            before = meta.at();
        }
    }

    private void compare(SimHistory.Call call, List<StoredEvent> events, List<StoredEvent> jar) {
        Tally.Put put = call.operation().put();
        switch (call.outcome()) {
            case null -> {}
            case Outcome.Recorded recorded -> {
                if (events.size() != put.parts()) {
                    history.violated(
                            "%s was recorded, and is in the log %d times",
                            call.operation(), events.size());
                } else if (put.parts() > 0
                        && events.getLast().meta().version() != recorded.version()) {
                    history.violated(
                            "%s was told version %d, the log says %d",
                            call.operation(),
                            recorded.version(),
                            events.getLast().meta().version());
                }
                recorded.events().forEach(told -> same(call, told, jar));
            }
            case Outcome.Refused refused -> {
                if (!events.isEmpty()) {
                    history.violated("%s was refused, and is in the log", call.operation());
                }
                if (put.marbles() >= 0
                        && marbles(jar, refused.version()) + put.marbles() <= Tally.ROOM) {
                    history.violated("%s was refused though there was room", call.operation());
                }
            }
            default -> {}
        }
    }

    private void same(SimHistory.Call call, StoredEvent told, List<StoredEvent> jar) {
        int index = (int) told.meta().version() - 1;
        if (index >= jar.size()
                || jar.get(index).offset() != told.offset()
                || !Arrays.equals(jar.get(index).bytes(), told.bytes())) {
            history.violated("%s was told an event that the log does not have", call.operation());
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
            history.violated(
                    "%d signed events of %s are not those of the log",
                    head.size(), head.aggregateId());
        }
    }

    /** A reader has seen, in order and once, what the log says. */
    void read(List<StoredEvent> read, Optional<RuntimeException> failure) {
        if (failure.isPresent()) {
            if (history.damaged().isEmpty()) {
                history.violated("a reader stopped: %s", failure.get());
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
            if (!same && !history.damaged().contains(partition)) {
                history.violated(
                        "a reader saw %d events of partition %d, the log has %d",
                        seen.size(), partition, log.size());
            }
        });
    }
}
