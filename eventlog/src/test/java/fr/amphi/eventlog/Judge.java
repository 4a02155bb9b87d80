package fr.amphi.eventlog;

import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.VerifierKey;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what everybody heard, was given and read can be true, given the log that is left: the
 * same for simulated and for real processes.
 */
final class Judge {

    /** What is left in the end, read by somebody who has no part in it. */
    interface Left {
        /** The committed events of a partition, in order. */
        List<StoredEvent> log(int partition);
    }

    private final History history;
    private final Left left;
    private final @Nullable VerifierKey key;
    private final Map<Integer, List<StoredEvent>> logs = new TreeMap<>();
    private final Map<String, JarLog> jars = new HashMap<>();
    private final Map<UUID, List<StoredEvent>> commands = new HashMap<>();

    /**
     * @param key verifies the receipts; null where they are not signed
     */
    Judge(History history, Left left, @Nullable VerifierKey key) {
        this.history = history;
        this.left = left;
        this.key = key;
    }

    private JarLog jar(String name) {
        return jars.getOrDefault(name, new JarLog());
    }

    /** Compares everything that was said with what the log says in the end. */
    void judge(Set<Integer> halted) {
        for (int p = 0; p < history.partitions(); p++) {
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
        List<StoredEvent> log = left.log(partition);
        logs.put(partition, log);
        for (StoredEvent event : log) {
            commands.computeIfAbsent(event.meta().commandId(), id -> new ArrayList<>()).add(event);
            jars.computeIfAbsent(event.meta().aggregateId(), id -> new JarLog()).add(event);
        }
        log.stream().map(e -> e.meta().aggregateId()).distinct().forEach(this::ordered);
        asked(log);
        for (History.Call call : history.calls()) {
            if (history.partitionOf(call) == partition) {
                compare(call, commands.getOrDefault(call.operation().id(), List.of()));
            }
        }
        history.kept().stream()
                .filter(h ->
                        EventLog.partitionOf(h.aggregateId(), history.partitions()) == partition)
                .forEach(h -> extended(h.aggregateId(), h.size(), h.root()));
    }

    private void ordered(String jar) {
        Instant before = Instant.EPOCH;
        long version = 0;
        for (StoredEvent event : jar(jar).events()) {
            EventMeta meta = event.meta();
            if (meta.version() != ++version) {
                history.violated("event %d of %s has version %d", version, jar, meta.version());
            }
            if (meta.at().isBefore(before)) {
                history.violated("time runs backwards at version %d of %s", meta.version(), jar);
            }
            before = meta.at();
        }
    }

    private void asked(List<StoredEvent> log) {
        Set<UUID> asked =
                history.calls().stream().map(c -> c.operation().id()).collect(Collectors.toSet());
        log.stream()
                .map(StoredEvent::meta)
                .filter(meta -> !asked.contains(meta.commandId()) && !owed(meta))
                .forEach(meta ->
                        history.violated("%s is in the log and was never asked", meta.commandId()));
    }

    /** Whether it is what an owner owes a jar after an outage. */
    private static boolean owed(EventMeta meta) {
        String name = "outage after " + (meta.version() - 1) + " of " + meta.aggregateId();
        return meta.commandId()
                .equals(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void compare(History.Call call, List<StoredEvent> events) {
        Tally.Put put = call.operation().put();
        if (!events.isEmpty() && !allowed(put, events.getFirst())) {
            history.violated("%s is in the log against the rules", call.operation());
        }
        switch (call.outcome()) {
            case Outcome.Recorded recorded -> recorded(call, recorded, events);
            case Outcome.Refused refused -> {
                if (!events.isEmpty()) {
                    history.violated("%s was refused, and is in the log", call.operation());
                }
                JarLog jar = jar(call.operation().jar());
                if (put.marbles() >= 0
                        && jar.marbles(refused.version()) + put.all() <= Tally.ROOM) {
                    history.violated("%s was refused though there was room", call.operation());
                }
            }
            case null, default -> {
                boolean whole = events.isEmpty() || events.size() == put.parts();
                if (!whole && !history.damaged().contains(history.partitionOf(call))) {
                    history.violated("%s is in the log %d times", call.operation(), events.size());
                }
            }
        }
    }

    private boolean allowed(Tally.Put put, StoredEvent first) {
        long before = jar(first.meta().aggregateId()).marbles(first.meta().version() - 1);
        return put.marbles() >= 0 && before + put.all() <= Tally.ROOM;
    }

    private void recorded(History.Call call, Outcome.Recorded recorded, List<StoredEvent> events) {
        Tally.Put put = call.operation().put();
        if (events.size() != put.parts()) {
            history.violated(
                    "%s was recorded, and is in the log %d times", call.operation(), events.size());
        } else if (put.parts() > 0 && events.getLast().meta().version() != recorded.version()) {
            history.violated(
                    "%s was told version %d, the log says %d",
                    call.operation(), recorded.version(), events.getLast().meta().version());
        }
        if (recorded.events().size() != put.parts()) {
            history.violated("%s was told %d events", call.operation(), recorded.events().size());
        }
        recorded.events().forEach(told -> same(call, told));
        if (key != null && put.parts() > 0) {
            receipt(call, recorded, key);
        }
    }

    private void same(History.Call call, StoredEvent told) {
        List<StoredEvent> events = jar(call.operation().jar()).events();
        int index = (int) told.meta().version() - 1;
        if (index >= events.size()
                || events.get(index).offset() != told.offset()
                || !Arrays.equals(events.get(index).bytes(), told.bytes())) {
            history.violated("%s was told an event that the log does not have", call.operation());
        }
    }

    /** The receipt holds, and the tree that it speaks of is the beginning of the one in the end. */
    private void receipt(History.Call call, Outcome.Recorded recorded, VerifierKey signer) {
        Receipt receipt = recorded.receipt();
        if (receipt == null
                || recorded.events().isEmpty()
                || !Arrays.equals(receipt.event(), recorded.events().getFirst().bytes())) {
            history.violated("%s has no receipt for its event", call.operation());
            return;
        }
        try {
            String jar = call.operation().jar();
            Checkpoint head =
                    TlogProof.parse(receipt.proof()).verify(receipt.event(), List.of(signer));
            if (!head.origin().equals(Checkpoint.origin(signer.name(), jar))) {
                history.violated("%s has a receipt of %s", call.operation(), head.origin());
            }
            extended(jar, head.size(), head.root());
        } catch (InvalidProof e) {
            history.violated("%s has a receipt that fails: %s", call.operation(), e.toString());
        }
    }

    private void extended(String jar, long size, byte[] root) {
        MerkleTree tree = jar(jar).tree();
        if (size > tree.size() || !Arrays.equals(tree.root(size), root)) {
            history.violated("%d signed events of %s are not those of the log", size, jar);
        }
    }

    /** A state that was shown is one between two decisions of the log. */
    void shown(String who, String name, Versioned<Tally.Jar> state) {
        JarLog jar = jar(name);
        int version = (int) state.version();
        if (version > jar.events().size()
                || state.state().events() != version
                || state.state().marbles() != jar.marbles(version)) {
            history.violated("%s showed %s of %s, the log does not", who, state, name);
        } else if (jar.halfDecided(version)) {
            history.violated("%s showed version %d of %s, half of a decision", who, version, name);
        }
    }

    /** A reader has seen, in order and once, what the log says. */
    void read(List<StoredEvent> read, Optional<String> failure) {
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
