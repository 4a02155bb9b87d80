package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What everybody asks, hears, signs and shows, looked at while it happens. */
final class SimHistory {

    /** Something that was asked, with what the world already knew then. */
    static final class Call {
        private final Operation operation;
        private final long knownVersion;
        private @Nullable Outcome outcome;

        Operation operation() {
            return operation;
        }

        @Nullable Outcome outcome() {
            return outcome;
        }

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
    private boolean calm;

    SimHistory(int partitions, SimBroker broker, SimSchedule schedule, SimTrace trace) {
        this.partitions = partitions;
        this.broker = broker;
        this.schedule = schedule;
        this.trace = trace;
    }

    List<Call> calls() {
        return calls;
    }

    List<HeadGuard.Head> kept() {
        return kept;
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
        if (damaged.contains(EventLog.partitionOf(jar, partitions))) {
            return;
        }
        SimBroker.Part part = broker.part(log(EventLog.partitionOf(jar, partitions)));
        List<EventMeta> decided =
                part.slots.stream()
                        .filter(s -> s.key.equals(jar) && !opening(s))
                        .filter(s -> s.standing == SimBroker.Standing.COMMITTED || s.accepted)
                        .map(s -> Leaf.parse(jar, s.value).meta())
                        .toList();
        int version = (int) state.version();
        if (version > decided.size()) {
            violated(
                    "%s shows version %d of %s, of which %d are in the log",
                    process, version, jar, decided.size());
        } else if (version < decided.size()
                && decided.get(version - 1).commandId().equals(decided.get(version).commandId())) {
            violated("%s shows version %d of %s, half of a decision", process, version, jar);
        }
    }

    static boolean opening(SimBroker.Slot slot) {
        return slot.headers.lastHeader("kind") != null;
    }

    static TopicPartition log(int partition) {
        return new TopicPartition("tally.log", partition);
    }

    boolean hasEvents(int partition) {
        return broker.committed(log(partition)).stream().anyMatch(slot -> !opening(slot));
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

    int partitionOf(Call call) {
        return EventLog.partitionOf(call.operation.jar(), partitions);
    }
}
