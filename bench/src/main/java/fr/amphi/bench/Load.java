package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.Outcome;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands as fast as they are taken, always as many of them on their way. */
final class Load {

    private static final int ON_THEIR_WAY = 2_000;

    /** A command to an amphitheatre. */
    record Step(String amphitheatre, Command command) {}

    private Load() {}

    /** Seconds until every command is recorded; anything else ends the run. */
    static double seconds(EventLog<Command, Event, State> log, List<Step> steps) {
        Semaphore room = new Semaphore(ON_THEIR_WAY);
        AtomicReference<Outcome> wrong = new AtomicReference<>();
        long start = System.nanoTime();
        for (Step step : steps) {
            room.acquireUninterruptibly();
            Rig.send(log, step.amphitheatre(), step.command())
                    .thenAccept(outcome -> {
                        if (!(outcome instanceof Outcome.Recorded)) {
                            wrong.set(outcome);
                        }
                        room.release();
                    });
        }
        room.acquireUninterruptibly(ON_THEIR_WAY);
        if (wrong.get() != null) {
            throw new IllegalStateException(wrong.get().toString());
        }
        return since(start);
    }

    static double since(long startNanos) {
        return (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** Wish lists, one amphitheatre after another in turn. */
    static List<Step> wishLists(Region region, List<Region.Draft> drafts, int count, int wishes) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Region.Draft draft = drafts.get(i % drafts.size());
                    int intern = i / drafts.size() % draft.interns().size();
                    return new Step(draft.id(), region.rank(draft, intern, wishes));
                })
                .toList();
    }

    /** Every intern's choice, one amphitheatre after another in turn. */
    static List<Step> choices(List<Region.Draft> drafts) {
        int interns = drafts.getFirst().interns().size();
        return IntStream.range(0, interns)
                .boxed()
                .flatMap(i -> drafts.stream().map(draft -> new Step(draft.id(), choice(draft, i))))
                .toList();
    }

    static Command choice(Region.Draft draft, int intern) {
        return new Command.Choose(draft.interns().get(intern), draft.posts().get(intern / 2), 0);
    }

    /** Schedules them all, and opens them where choices are to be made. */
    static void prepare(
            EventLog<Command, Event, State> log, List<Region.Draft> drafts, boolean open) {
        Rig.record(log, drafts.getFirst().id(), drafts.getFirst().schedule());
        Stream<Step> schedules =
                drafts.stream().skip(1).map(draft -> new Step(draft.id(), draft.schedule()));
        Stream<Step> opens =
                drafts.stream().filter(d -> open).map(d -> new Step(d.id(), new Command.Open()));
        drafts.forEach(draft -> Rig.await(log, draft.id()));
        seconds(log, Stream.concat(schedules, opens).toList());
    }
}
