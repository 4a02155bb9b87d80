package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What an amphitheatre where everybody ranked wishes and chose keeps in the heap. */
final class MemoryBench {

    private static final String NAME = "memory";
    private static final int PARTITIONS = 8;
    private static final int AMPHITHEATRES = 64;
    private static final int INTERNS = 200;
    private static final int WISHES = 20;
    private static final double KILOBYTE = 1_000;

    private MemoryBench() {}

    static List<Finding> run() {
        EventLogSettings settings = Rig.settings(PARTITIONS);
        AtomicLong bytes = new AtomicLong();
        long owner = owner(settings);
        long reader;
        long before = used();
        try (Follower<Event, State> follower =
                Rig.follower(
                        settings,
                        (stored, event, after) -> bytes.addAndGet(stored.bytes().length))) {
            reader = used() - before;
            if (follower.aggregates().size() != AMPHITHEATRES) {
                throw new IllegalStateException(follower.aggregates().toString());
            }
        }
        return List.of(
                finding("an amphi of 200 interns, 20 wishes each, KB in its owner", owner, bytes),
                finding("the same in a reader, KB, beside its events", reader, bytes));
    }

    private static Finding finding(String what, long heap, AtomicLong bytes) {
        return Finding.reported(
                NAME,
                what,
                heap / KILOBYTE / AMPHITHEATRES,
                bytes.get() / KILOBYTE / AMPHITHEATRES);
    }

    private static long owner(EventLogSettings settings) {
        Region region = new Region(5);
        List<Region.Draft> drafts = region.amphitheatres(AMPHITHEATRES, INTERNS);
        int lists = AMPHITHEATRES * INTERNS;
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            Load.prepare(log, drafts, false);
            Load.seconds(log, Load.wishLists(region, drafts, lists, WISHES));
            drafts.forEach(draft -> Rig.record(log, draft.id(), new Command.Open()));
            Load.seconds(log, Load.choices(drafts));
        }
        long before = used();
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            drafts.forEach(draft -> Rig.await(log, draft.id()));
            return used() - before;
        }
    }

    /** Bytes of the heap in use; the clients of the log, some megabytes, are among them. */
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
