package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import java.util.List;

/** What receipts cost: the same choices with and without trees, signatures and the guard. */
final class ReceiptBench {

    private static final String NAME = "receipt";
    private static final int PARTITIONS = 8;
    private static final int AMPHITHEATRES = 32;
    private static final int CHOICES = 1_500;
    private static final int WARM_UP = 500;

    private ReceiptBench() {}

    static List<Finding> run() {
        Region.Draft draft = new Region(1).amphitheatre("DSM24", WARM_UP + CHOICES + 1);
        List<Region.Draft> drafts = new Region(1).amphitheatres(AMPHITHEATRES, CHOICES + 1);
        Sample with = new Sample(WARM_UP + CHOICES);
        Sample without = new Sample(WARM_UP + CHOICES);
        double all;
        double allWithout;
        try (EventLog<Command, Event, State> sealed = Rig.start(Rig.settings(PARTITIONS));
                EventLog<Command, Event, State> plain = Rig.start(Rig.settings(PARTITIONS), null)) {
            Load.prepare(sealed, List.of(draft), true);
            Load.prepare(plain, List.of(draft), true);
            for (int i = 0; i < WARM_UP + CHOICES; i++) {
                Command choice = Load.choice(draft, i);
                with.time(() -> Rig.record(sealed, draft.id(), choice));
                without.time(() -> Rig.record(plain, draft.id(), choice));
            }
        }
        try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(PARTITIONS))) {
            Load.prepare(log, drafts, true);
            all = drafts.size() * CHOICES / Load.seconds(log, Load.choices(drafts));
        }
        try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(PARTITIONS), null)) {
            Load.prepare(log, drafts, true);
            allWithout = drafts.size() * CHOICES / Load.seconds(log, Load.choices(drafts));
        }
        return List.of(
                Finding.reported(
                        NAME,
                        "choice with receipt, p50, ms, beside one without",
                        with.percentileMillis(50),
                        without.percentileMillis(50)),
                Finding.reported(
                        NAME,
                        "choices/s with receipts, 32 amphis, beside those without",
                        all,
                        allWithout));
    }
}
