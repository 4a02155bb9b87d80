package fr.amphi.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Threads that each do one thing after another, and how long each took. */
final class Crew implements AutoCloseable {

    /** What a member does in a round. */
    interface Job {
        void run(int member, int round);
    }

    private final int members;
    private final ExecutorService threads;

    Crew(int members) {
        this.members = members;
        this.threads = Executors.newFixedThreadPool(members);
    }

    /** Every member does its rounds, from one to before another. */
    Sample work(int from, int to, Job job) {
        List<Callable<Sample>> work =
                IntStream.range(0, members)
                        .<Callable<Sample>>mapToObj(member -> () -> rounds(member, from, to, job))
                        .toList();
        try {
            Sample all = new Sample(0);
            for (Future<Sample> done : threads.invokeAll(work)) {
                all = all.and(done.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample rounds(int member, int from, int to, Job job) {
        Sample sample = new Sample(to - from);
        for (int round = from; round < to; round++) {
            int now = round;
            sample.time(() -> job.run(member, now));
        }
        return sample;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
