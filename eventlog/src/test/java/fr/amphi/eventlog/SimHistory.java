package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The history of a simulated run: what its processes sign and show is looked at at once. */
final class SimHistory extends History {

    private final SimBroker broker;
    private final SimSchedule schedule;
    private final SimTrace trace;
    private final Map<String, JarLog> lost = new HashMap<>();
    private boolean calm;

    SimHistory(int partitions, SimBroker broker, SimSchedule schedule, SimTrace trace) {
        super(partitions);
        this.broker = broker;
        this.schedule = schedule;
        this.trace = trace;
    }

    @Override
    void tell(String who, String what, Object... details) {
        trace.say(who, what, details);
    }

    /** The events of a partition that are committed. */
    List<StoredEvent> log(int partition) {
        List<StoredEvent> events = new ArrayList<>();
        List<SimBroker.Slot> all = broker.part(topic(partition)).slots;
        for (SimBroker.Slot slot : broker.committed(topic(partition))) {
            if (!opening(slot)) {
                Leaf leaf = Leaf.parse(slot.key, slot.value);
                long offset = all.indexOf(slot);
                events.add(
                        new StoredEvent(leaf.meta(), leaf.type(), slot.value, partition, offset));
            }
        }
        return events;
    }

    /** A partition is about to lose its last records; somebody may have just read them. */
    void aboutToLose(int partition) {
        for (StoredEvent event : log(partition)) {
            lost.computeIfAbsent(event.meta().aggregateId(), jar -> new JarLog()).add(event);
        }
    }

    private boolean wasShown(String jar, long size, byte[] root) {
        JarLog before = lost.get(jar);
        return before != null
                && size <= before.events().size()
                && Arrays.equals(before.tree().root(size), root);
    }

    /** Signs nothing; remembers what it was asked to sign, and whether the log shows it yet. */
    Notary notary(SimProcess process) {
        return (jar, size, root) -> {
            long visible =
                    broker.committed(topic(EventLog.partitionOf(jar, partitions()))).stream()
                            .filter(slot -> slot.key.equals(jar) && !opening(slot))
                            .count();
            boolean known =
                    kept().stream()
                            .anyMatch(h ->
                                    h.aggregateId().equals(jar)
                                            && h.size() == size
                                            && Arrays.equals(h.root(), root));
            if (visible < size && !known && !wasShown(jar, size, root)) {
                violated(
                        "%s signed %d events of %s when the log showed %d",
                        process, size, jar, visible);
            }
            trace.say(process, "signs %d events of %s", size, jar);
            return "simulated";
        };
    }

    /** Whether a head that was kept covers the record; the openings beside events have none. */
    boolean sealed(SimBroker.Slot slot) {
        if (opening(slot)) {
            return true;
        }
        long version = Leaf.parse(slot.key, slot.value).meta().version();
        return kept().stream()
                .anyMatch(h -> h.aggregateId().equals(slot.key) && h.size() >= version);
    }

    /**
     * Looks at the owner's states again and again: they show nothing that is not committed, and
     * nothing half decided.
     */
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

    /** What a reader shows to somebody who comes just when it is told of an event. */
    void look(SimProcess process, Follower<Tally.Added, Tally.Jar> follower, StoredEvent event) {
        String jar = event.meta().aggregateId();
        follower.state(jar).ifPresent(state -> look(process, jar, state));
    }

    private void look(SimProcess process, String jar, Versioned<Tally.Jar> state) {
        if (damaged().contains(EventLog.partitionOf(jar, partitions()))) {
            return;
        }
        SimBroker.Part part = broker.part(topic(EventLog.partitionOf(jar, partitions())));
        List<SimBroker.Slot> decided =
                part.slots.stream()
                        .filter(s -> s.key.equals(jar) && !opening(s))
                        .filter(s -> s.standing == SimBroker.Standing.COMMITTED || s.accepted)
                        .toList();
        int version = (int) state.version();
        if (version > decided.size()) {
            violated(
                    "%s shows version %d of %s, of which %d are in the log",
                    process, version, jar, decided.size());
        } else if (version < decided.size()
                && command(decided.get(version - 1)).equals(command(decided.get(version)))) {
            violated("%s shows version %d of %s, half of a decision", process, version, jar);
        }
    }

    private static UUID command(SimBroker.Slot slot) {
        return Leaf.parse(slot.key, slot.value).meta().commandId();
    }

    static boolean opening(SimBroker.Slot slot) {
        return slot.headers.lastHeader("kind") != null;
    }

    private static TopicPartition topic(int partition) {
        return new TopicPartition("tally.log", partition);
    }

    boolean hasEvents(int partition) {
        return broker.committed(topic(partition)).stream().anyMatch(slot -> !opening(slot));
    }

    void fences(SimProcess process, int partition, SimGroup group) {
        if (calm) {
            violated("%s fences partition %d though nothing goes wrong", process, partition);
        }
        if (!group.takeConfirmation(process, partition)) {
            violated("%s fences partition %d without the word of the group", process, partition);
        }
    }

    void calm() {
        calm = true;
    }
}
