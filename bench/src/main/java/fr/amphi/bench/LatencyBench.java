package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import java.util.List;

/** Command to durable event, receipt and answer, one amphitheatre, beside a bare transaction. */
final class LatencyBench {

    private static final String NAME = "latency";
    private static final int ROUNDS = 2_000;
    private static final int WARM_UP = 500;
    private static final double FACTOR = 2;

    private LatencyBench() {}

    static List<Finding> run() {
        Region.Draft draft = new Region(1).amphitheatre("DSM24", ROUNDS + WARM_UP + 1);
        Sample ours = new Sample(ROUNDS);
        Sample bare = new Sample(ROUNDS);
        try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(1));
                Bare reference = new Bare()) {
            Rig.record(log, draft.id(), draft.schedule());
            Rig.record(log, draft.id(), new Command.Open());
            for (int i = 0; i < ROUNDS + WARM_UP; i++) {
                Command choose =
                        new Command.Choose(draft.interns().get(i), draft.posts().get(i / 2), 0);
                if (i < WARM_UP) {
                    Rig.record(log, draft.id(), choose);
                    reference.transaction(1);
                } else {
                    ours.time(() -> Rig.record(log, draft.id(), choose));
                    bare.time(() -> reference.transaction(1));
                }
            }
        }
        return List.of(
                Finding.atMost(
                        NAME,
                        "choice to receipt, p50, ms",
                        ours.percentileMillis(50),
                        bare.percentileMillis(50),
                        FACTOR),
                Finding.reported(
                        NAME,
                        "choice to receipt, p99, ms",
                        ours.percentileMillis(99),
                        bare.percentileMillis(99)));
    }
}
