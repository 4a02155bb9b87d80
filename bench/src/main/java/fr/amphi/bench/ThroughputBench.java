package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;

/** Wish lists as fast as they are taken, beside bare group commits of a hundred. */
final class ThroughputBench {

    private static final String NAME = "throughput";
    private static final int PARTITIONS = 8;
    private static final int COMMANDS = Integer.getInteger("commands", 60_000);
    private static final int WARM_UP = 20_000;
    private static final int INTERNS = 160;
    private static final int WISHES = 12;
    private static final int BARE_BATCH = 100;
    private static final double SHARE = 0.5;

    private ThroughputBench() {}

    static List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (int busy : new int[] {1, 8, 32}) {
            Region region = new Region(2);
            List<Region.Draft> drafts = region.amphitheatres(busy, INTERNS);
            List<Load.Step> warmUp = Load.wishLists(region, drafts, WARM_UP, WISHES);
            List<Load.Step> steps = Load.wishLists(region, drafts, COMMANDS, WISHES);
            double ours;
            try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(PARTITIONS))) {
                Load.prepare(log, drafts, false);
                Load.seconds(log, warmUp);
                ours = COMMANDS / Load.seconds(log, steps);
            }
            String what = "accepted commands/s, busy amphis: " + busy;
            double bare = bare();
            findings.add(
                    busy == 1
                            ? Finding.reported(NAME, what, ours, bare)
                            : Finding.atLeast(NAME, what, ours, bare, SHARE));
        }
        return findings;
    }

    /** Records of each of the two topics that one writer commits a second. */
    private static double bare() {
        try (Bare bare = new Bare()) {
            double seconds = 0;
            for (int done = -WARM_UP; done < COMMANDS; done += BARE_BATCH) {
                long start = System.nanoTime();
                bare.transaction(BARE_BATCH);
                seconds += done < 0 ? 0 : Load.since(start);
            }
            return COMMANDS / seconds;
        }
    }
}
