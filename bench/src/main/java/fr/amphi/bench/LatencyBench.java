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
 * each has busy amphitheatres; where one is busy, also beside bare transactions that are read back,
 * which is the least that an answer with a receipt takes.
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

    /** Ours, bare, and bare with reading back. */
    private record Samples(Sample ours, Sample bare, Sample readBack) {
        Samples and(Samples more) {
            return new Samples(
                    ours.and(more.ours), bare.and(more.bare), readBack.and(more.readBack));
        }
    }

    private static List<Finding> measure(int busy) {
        int rounds = Math.max(100, CHOICES / TURNS / busy);
        List<Region.Draft> drafts = new Region(1).amphitheatres(busy, rounds * TURNS + 1);
        try (EventLog<Command, Event, State> log = Rig.start(Rig.settings(PARTITIONS))) {
            Load.prepare(log, drafts, true);
            int writers =
                    (int) drafts.stream().map(d -> log.partitionOf(d.id())).distinct().count();
            List<Bare> bare = IntStream.range(0, writers).mapToObj(i -> new Bare()).toList();
            Samples samples = new Samples(new Sample(0), new Sample(0), new Sample(0));
            try (Crew choosing = new Crew(busy);
                    Crew writing = new Crew(writers)) {
                for (int turn = 0; turn < TURNS; turn++) {
                    int from = turn * rounds;
                    int to = from + rounds;
                    Samples measured =
                            new Samples(
                                    choosing.work(
                                            from,
                                            to,
                                            (member, round) ->
                                                    choose(log, drafts.get(member), round)),
                                    writing.work(
                                            from,
                                            to,
                                            (member, round) ->
                                                    bare.get(member).transaction(busy / writers)),
                                    writing.work(
                                            from,
                                            to,
                                            (member, round) ->
                                                    bare.get(member).transactionReadBack()));
                    samples = turn > 0 ? samples.and(measured) : samples;
                }
            } finally {
                bare.forEach(Bare::close);
            }
            return findings(busy, samples, writers * (busy / writers));
        }
    }

    private static void choose(
            EventLog<Command, Event, State> log, Region.Draft draft, int intern) {
        Rig.record(log, draft.id(), Load.choice(draft, intern));
    }

    private static List<Finding> findings(int busy, Samples samples, int records) {
        String what = busy == 1 ? "1 busy amphi, " : busy + " busy amphis, ";
        String median = what + "choice to receipt, p50, ms";
        Sample ours = samples.ours();
        Sample bare = samples.bare();
        double p50 = ours.percentileMillis(50);
        double bare50 = bare.percentileMillis(50);
        List<Finding> findings = new ArrayList<>();
        findings.add(
                busy == 1
                        ? Finding.atMost(NAME, median, p50, bare50, FACTOR)
                        : Finding.reported(NAME, median, p50, bare50));
        if (busy == 1) {
            double readBack = samples.readBack().percentileMillis(50);
            findings.add(Finding.reported(NAME, median + ", beside bare read back", p50, readBack));
        }
        findings.add(
                Finding.reported(
                        NAME,
                        what + "choice to receipt, p99, ms",
                        ours.percentileMillis(99),
                        bare.percentileMillis(99)));
        findings.add(
                Finding.reported(
                        NAME,
                        what + "one choice after another, choices/s",
                        SECOND * busy / ours.meanMillis(),
                        SECOND * records / bare.meanMillis()));
        return findings;
    }
}
