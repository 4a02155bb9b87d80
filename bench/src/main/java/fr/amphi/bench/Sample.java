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

    /** Both together. */
    Sample and(Sample other) {
        Sample both = new Sample(size + other.size);
        System.arraycopy(nanos, 0, both.nanos, 0, size);
        System.arraycopy(other.nanos, 0, both.nanos, size, other.size);
        both.size = size + other.size;
        return both;
    }

    double meanMillis() {
        return Arrays.stream(nanos, 0, size).average().orElse(0) / 1e6;
    }

    double percentileMillis(double p) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int index = (int) Math.min(size - 1L, Math.round(p / 100 * size));
        return sorted[index] / 1e6;
    }
}
