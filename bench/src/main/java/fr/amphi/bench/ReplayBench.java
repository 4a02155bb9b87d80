package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreCodec;
import fr.amphi.choice.amphitheatre.AmphitheatreDomain;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A region's log: written at full speed beside bare group commits, then replayed to live state
 * beside a bare poll of the same records.
 */
final class ReplayBench {

    private static final String NAME = "replay";
    private static final int AMPHITHEATRES = 32;
    private static final int INTERNS = 160;
    private static final int WISHES = 12;
    private static final int IN_FLIGHT = 2_000;
    private static final int PARTITIONS = 8;
    private static final int BARE_BATCH = 100;
    private static final double REPLAY_SHARE = 0.25;
    private static final double WRITE_SHARE = 0.5;
    private static final double SECONDS = 5;

    private ReplayBench() {}

    static List<Finding> run(int events) {
        EventLogSettings settings = Rig.settings(PARTITIONS);
        Region region = new Region(2);
        List<Region.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < AMPHITHEATRES; i++) {
            drafts.add(region.amphitheatre("DSM%02d".formatted(i), INTERNS));
        }
        double written = write(settings, region, drafts, events);
        double bareWrites = bareWrites(events / 4);
        long start = System.nanoTime();
        long records = Bare.poll(settings.logTopic(), PARTITIONS);
        double bare = seconds(start);
        AtomicLong replayed = new AtomicLong();
        start = System.nanoTime();
        try (Follower<Event, State> follower =
                Follower.start(
                        settings,
                        new AmphitheatreDomain(),
                        new AmphitheatreCodec(),
                        Rig.PLAIN,
                        (stored, event, after) -> replayed.incrementAndGet())) {
            while (!follower.caughtUp()) {
                Thread.onSpinWait();
            }
        }
        double replay = seconds(start);
        return List.of(
                Finding.atLeast(
                        "throughput",
                        "accepted commands/s, 32 amphis at once",
                        events / written,
                        bareWrites,
                        WRITE_SHARE),
                Finding.atLeast(
                        NAME,
                        replayed + " events to live state, records/s",
                        records / replay,
                        records / bare,
                        REPLAY_SHARE),
                Finding.within(NAME, replayed + " events to live state, s", replay, SECONDS));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static double write(
            EventLogSettings settings, Region region, List<Region.Draft> drafts, int events) {
        List<Command.RankWishes> commands = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Region.Draft draft = drafts.get(i % AMPHITHEATRES);
            commands.add(region.rank(draft, (i / AMPHITHEATRES) % INTERNS, WISHES));
        }
        try (EventLog<Command, Event, State> log = Rig.start(settings)) {
            drafts.forEach(d -> Rig.record(log, d.id(), d.schedule()));
            Deque<CompletableFuture<Outcome>> inFlight = new ArrayDeque<>();
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                inFlight.add(Rig.send(log, drafts.get(i % AMPHITHEATRES).id(), commands.get(i)));
                if (inFlight.size() > IN_FLIGHT) {
                    expectRecorded(inFlight.remove());
                }
            }
            inFlight.forEach(ReplayBench::expectRecorded);
            return seconds(start);
        }
    }

    private static void expectRecorded(CompletableFuture<Outcome> outcome) {
        if (!(outcome.join() instanceof Outcome.Recorded)) {
            throw new IllegalStateException(outcome.join().toString());
        }
    }

    /** Group commits of a hundred, as many at once as there are partitions busy. */
    private static double bareWrites(int records) {
        try (Bare bare = new Bare()) {
            long start = System.nanoTime();
            for (int done = 0; done < records; done += BARE_BATCH) {
                bare.transaction(BARE_BATCH);
            }
            return records / seconds(start);
        }
    }
}
