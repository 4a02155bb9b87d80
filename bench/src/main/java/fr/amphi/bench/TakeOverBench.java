package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Fairness;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Verdict;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.proof.MerkleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A region's choices replayed and verified, tree and rules, beside the replay alone; and all
 * partitions taken over at once, election included, beside bare fencing and polling.
 */
final class TakeOverBench {

    private static final String NAME = "takeover";
    private static final int INTERNS = 500;

    /** Of an amphitheatre where everybody has chosen: a choice is followed by the next turn. */
    private static final int EVENTS = 2 * INTERNS;

    private static final int PARTITIONS = 8;
    private static final int AT_ONCE = 32;
    private static final int BUDGETED = 200_000;
    private static final double FACTOR = 2;

    private TakeOverBench() {}

    static List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (int events : new int[] {5_000, 50_000, BUDGETED, 500_000}) {
            findings.add(verified(events));
        }
        findings.add(atOnce());
        return findings;
    }

    private static List<Region.Draft> write(EventLogSettings settings, int amphitheatres) {
        List<Region.Draft> drafts = new Region(4).amphitheatres(amphitheatres, INTERNS);
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            Load.prepare(log, drafts, true);
            Load.seconds(log, Load.choices(drafts));
        }
        return drafts;
    }

    private static Finding verified(int events) {
        EventLogSettings settings = Rig.settings(PARTITIONS);
        write(settings, events / EVENTS);
        AtomicLong read = new AtomicLong();
        Rig.follow(settings, (stored, event, after) -> read.incrementAndGet());
        verify(settings);
        double replay = Rig.follow(settings, (stored, event, after) -> {});
        double verified = verify(settings);
        String what = read + " events, replay and verify, s, beside replay alone";
        return events == BUDGETED
                ? Finding.atMost(NAME, what, verified, replay, FACTOR)
                : Finding.reported(NAME, what, verified, replay);
    }

    /** An amphitheatre's record, as far as it was read. */
    private record Record(MerkleTree tree, List<Event> events) {
        Record() {
            this(new MerkleTree(), new ArrayList<>());
        }
    }

    private static double verify(EventLogSettings settings) {
        long start = System.nanoTime();
        Map<String, Record> records = new HashMap<>();
        Rig.follow(
                settings,
                (stored, event, after) -> {
                    Record record = records.computeIfAbsent(after.id(), id -> new Record());
                    record.tree().append(stored.bytes());
                    record.events().add(event);
                });
        for (Record record : records.values()) {
            record.tree().root();
            for (Verdict verdict : Fairness.check(record.events())) {
                if (verdict.status() == Verdict.Status.VIOLATED) {
                    throw new IllegalStateException(verdict.toString());
                }
            }
        }
        return Load.since(start);
    }

    private static Finding atOnce() {
        EventLogSettings settings = Rig.settings(AT_ONCE);
        List<Region.Draft> drafts = write(settings, 2 * AT_ONCE);
        long start = System.nanoTime();
        double ours;
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            drafts.forEach(draft -> Rig.await(log, draft.id()));
            ours = Load.since(start);
        }
        start = System.nanoTime();
        Bare.fence(settings.logTopic(), AT_ONCE);
        long records = Bare.poll(settings.logTopic(), AT_ONCE);
        return Finding.reported(
                NAME,
                AT_ONCE + " partitions at once, " + records + " records, to the last served, s",
                ours,
                Load.since(start));
    }
}
