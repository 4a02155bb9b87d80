package fr.amphi.eventlog;

import fr.amphi.eventlog.ChaosPlan.Blow;
import fr.amphi.eventlog.ChaosPlan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does to the processes what the plan says, and undoes it. */
final class ChaosNemesis {

    /** Something that was done, in milliseconds since the beginning. */
    record Deed(long millis, String what) {}

    private final ChaosCluster cluster;
    private final ChaosCounts clock;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<ReentrantLock> struck =
            Stream.generate(ReentrantLock::new).limit(ChaosPlan.NODES + 1).toList();

    ChaosNemesis(ChaosCluster cluster, ChaosCounts clock) {
        this.cluster = cluster;
        this.clock = clock;
    }

    /** Returns when all processes are well again. */
    void play(ChaosPlan plan) throws InterruptedException, ExecutionException {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            plan.blows().forEach(blow -> all.add(threads.submit(() -> deal(blow))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        cluster.awaitReady();
        did("all processes are ready again");
    }

    /** A process is struck when the last blow to it is over, however slow this machine is. */
    private @Nullable Void deal(Blow blow) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(blow.at() - clock.now());
        blow.targets().forEach(target -> struck.get(target).lock());
        try {
            strike(blow);
            TimeUnit.MILLISECONDS.sleep(blow.size());
            heal(blow);
        } finally {
            blow.targets().forEach(target -> struck.get(target).unlock());
        }
        return null;
    }

    private void strike(Blow blow) {
        did(blow.toString());
        for (int target : blow.targets()) {
            if (blow.kind() == Kind.KILL) {
                cluster.kill(target);
            } else {
                cluster.freeze(target);
            }
        }
    }

    private void heal(Blow blow) {
        for (int target : blow.targets()) {
            if (blow.kind() == Kind.KILL) {
                cluster.restart(target);
                did(ChaosPlan.name(target) + " started again");
            } else {
                cluster.thaw(target);
                did(ChaosPlan.name(target) + " goes on");
            }
        }
    }

    private synchronized void did(String what) {
        deeds.add(new Deed(clock.now(), what));
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
