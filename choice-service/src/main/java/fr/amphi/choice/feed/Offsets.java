package fr.amphi.choice.feed;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A place in a feed made of several partitions: the last offset seen of each, {@code p:o.p:o}. */
final class Offsets {

    private final long[] last;

    private Offsets(long[] last) {
        this.last = last;
    }

    static Offsets none(int partitions) {
        long[] last = new long[partitions];
        Arrays.fill(last, -1);
        return new Offsets(last);
    }

    /**
     * @throws IllegalArgumentException when the text is no vector of these partitions
     */
    static Offsets parse(String text, int partitions) {
        Offsets offsets = none(partitions);
        for (String pair : text.split("\\.", -1)) {
            String[] sides = pair.split(":", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("not a vector of offsets: " + text);
            }
            int partition = Integer.parseInt(sides[0]);
            long offset = Long.parseLong(sides[1]);
            if (partition < 0 || partition >= partitions || offset < 0) {
                throw new IllegalArgumentException("not a partition or an offset: " + pair);
            }
            offsets.last[partition] = offset;
        }
        return offsets;
    }

    /** True where the vector has this event already. */
    boolean covers(int partition, long offset) {
        return offset <= last[partition];
    }

    void advance(int partition, long offset) {
        last[partition] = Math.max(last[partition], offset);
    }

    @Override
    public String toString() {
        return IntStream.range(0, last.length)
                .filter(p -> last[p] >= 0)
                .mapToObj(p -> p + ":" + last[p])
                .collect(Collectors.joining("."));
    }
}
