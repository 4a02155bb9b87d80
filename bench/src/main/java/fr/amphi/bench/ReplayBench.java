package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A region's wish lists, replayed to live state beside a bare poll of the same records. */
final class ReplayBench {

    private static final String NAME = "replay";
    private static final int AMPHITHEATRES = 32;
    private static final int INTERNS = 160;
    private static final int WISHES = 12;
    private static final int PARTITIONS = 8;
    private static final int BUDGETED = Integer.getInteger("events", 500_000);
    private static final double SHARE = 0.25;
    private static final double SECONDS = 5;

    private ReplayBench() {}

    static List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (int events : new int[] {5_000, 50_000, BUDGETED}) {
            findings.addAll(measure(events));
        }
        return findings;
    }

    private static List<Finding> measure(int events) {
        EventLogSettings settings = Rig.settings(PARTITIONS);
        Region region = new Region(2);
        List<Region.Draft> drafts = region.amphitheatres(AMPHITHEATRES, INTERNS);
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            Load.prepare(log, drafts, false);
            Load.seconds(log, Load.wishLists(region, drafts, events, WISHES));
        }
        long start = System.nanoTime();
        long records = Bare.poll(settings.logTopic(), PARTITIONS);
        double bare = records / Load.since(start);
        AtomicLong replayed = new AtomicLong();
        double seconds = Rig.follow(settings, (stored, event, after) -> replayed.incrementAndGet());
        double ours = records / seconds;
        String what = replayed + " events to live state, ";
        return events < BUDGETED
                ? List.of(Finding.reported(NAME, what + "records/s", ours, bare))
                : List.of(
                        Finding.atLeast(NAME, what + "records/s", ours, bare, SHARE),
                        Finding.within(NAME, what + "s", seconds, SECONDS));
    }
}
