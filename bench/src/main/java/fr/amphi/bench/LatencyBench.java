package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Command to durable event, receipt and answer: in each busy amphitheatre one choice after another,
 * beside bare transactions by as many writers as there are busy partitions, of as many records as
 * each has busy amphitheatres.
 */
final class LatencyBench {

    private static final String NAME = "latency";
    private static final int PARTITIONS = 8;

    /** Ours and bare in turn, so that both see the same machine; the first turn warms up. */
    private static final int TURNS = 5;

    private static final int CHOICES = 6_000;
    private static final double FACTOR = 2;
    private static final double SECOND = 1_000;

    private LatencyBench() {}

    static List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (int busy : new int[] {1, 8, 32}) {
            findings.addAll(measure(busy));
        }
        return findings;
    }

    private static List<Finding> measure(int busy) {
        int rounds = Math.max(100, CHOICES / TURNS / busy);
        List<Region.Draft> drafts = new Region(1).amphitheatres(busy, rounds * TURNS + 1);
        try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(PARTITIONS))) {
            Load.prepare(log, drafts, true);
            int writers =
                    (int) drafts.stream().map(d -> log.partitionOf(d.id())).distinct().count();
            List<Bare> bare = IntStream.range(0, writers).mapToObj(i -> new Bare()).toList();
            Sample ours = new Sample(0);
            Sample reference = new Sample(0);
            try (Crew choosing = new Crew(busy);
                    Crew writing = new Crew(writers)) {
                for (int turn = 0; turn < TURNS; turn++) {
                    int from = turn * rounds;
                    Sample chosen =
                            choosing.work(
                                    from,
                                    from + rounds,
                                    (member, round) -> choose(log, drafts.get(member), round));
                    Sample written =
                            writing.work(
                                    from,
                                    from + rounds,
                                    (member, round) ->
                                            bare.get(member).transaction(busy / writers));
                    if (turn > 0) {
                        ours = ours.and(chosen);
                        reference = reference.and(written);
                    }
                }
            } finally {
                bare.forEach(Bare::close);
            }
            return findings(busy, ours, writers * (busy / writers), reference);
        }
    }

    private static void choose(
            EventLog<Command, Event, State> log, Region.Draft draft, int intern) {
        Rig.record(log, draft.id(), Load.choice(draft, intern));
    }

    private static List<Finding> findings(int busy, Sample ours, int records, Sample bare) {
        String what = busy == 1 ? "1 busy amphi, " : busy + " busy amphis, ";
        String median = what + "choice to receipt, p50, ms";
        double p50 = ours.percentileMillis(50);
        double bare50 = bare.percentileMillis(50);
        return List.of(
                busy == 1
                        ? Finding.atMost(NAME, median, p50, bare50, FACTOR)
                        : Finding.reported(NAME, median, p50, bare50),
                Finding.reported(
                        NAME,
                        what + "choice to receipt, p99, ms",
                        ours.percentileMillis(99),
                        bare.percentileMillis(99)),
                Finding.reported(
                        NAME,
                        what + "one choice after another, choices/s",
                        SECOND * busy / ours.meanMillis(),
                        SECOND * records / bare.meanMillis()));
    }
}
