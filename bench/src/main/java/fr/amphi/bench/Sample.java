package fr.amphi.bench;

import java.util.Arrays;

/** Durations of many repetitions, in nanoseconds. */
final class Sample {

    private final long[] nanos;
    private int size;

    Sample(int capacity) {
        nanos = new long[capacity];
    }

    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos[size++] = System.nanoTime() - start;
    }

    double percentileMillis(double p) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int index = (int) Math.min(size - 1L, Math.round(p / 100 * size));
        return sorted[index] / 1e6;
    }
}
