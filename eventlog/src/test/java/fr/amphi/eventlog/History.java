package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What everybody asked, heard and was signed, and what can be seen at once not to be true. Of
 * simulated and of real processes; threads may share it.
 */
class History {

    /** Something that was asked, with what the world already knew then. */
    static final class Call {
        private final Operation operation;
        private long knownVersion;
        private @Nullable Outcome outcome;

        Operation operation() {
            return operation;
        }

        /** Null as long as nobody knows. */
        @Nullable Outcome outcome() {
            return outcome;
        }

        private Call(Operation operation) {
            this.operation = operation;
        }
    }

    private static final int MOST = 5;

    private final int partitions;
    private final Set<Integer> damaged = new TreeSet<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<HeadGuard.Head> kept = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    History(int partitions) {
        this.partitions = partitions;
    }

    /** Told of everything that happens. */
    void tell(String who, String what, Object... details) {}

    int partitions() {
        return partitions;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<HeadGuard.Head> kept() {
        return List.copyOf(kept);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized void violated(String what, Object... details) {
        String told = what.formatted(details);
        if (violations.size() < MOST && !violations.contains(told)) {
            violations.add(told);
            tell("VIOLATION", "%s", told);
        }
    }

    synchronized Call asks(Operation operation) {
        tell("client " + operation.client(), "%s", operation);
        Call call = new Call(operation);
        calls.add(call);
        asksAgain(call);
        return call;
    }

    /** A call is brought once more; an answer to it knows what was known by now. */
    synchronized void asksAgain(Call call) {
        call.knownVersion = known.getOrDefault(call.operation.jar(), 0L);
    }

    synchronized void hears(Call call, Outcome outcome) {
        call.outcome = outcome;
        tell("client " + call.operation.client(), "hears %s", words(outcome));
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

    /** A head that may be shown from now on. */
    synchronized void keeps(HeadGuard.Head head) {
        kept.add(head);
    }

    /** A partition was tampered with: it may end up not being served. */
    void damages(int partition) {
        damaged.add(partition);
    }

    Set<Integer> damaged() {
        return damaged;
    }

    synchronized void unanswered() {
        calls.stream()
                .filter(c -> c.outcome == null)
                .filter(c -> !damaged.contains(partitionOf(c)))
                .forEach(c -> violated("%s was never answered", c.operation));
    }

    int partitionOf(Call call) {
        return EventLog.partitionOf(call.operation.jar(), partitions);
    }
}
