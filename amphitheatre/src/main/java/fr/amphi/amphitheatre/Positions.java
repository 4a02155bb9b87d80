package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** A short immutable sequence of positions of the call list. */
final class Positions {

    static final Positions NONE = new Positions(new int[0]);

    private final int[] values;

    private Positions(int[] values) {
        this.values = values;
    }

    int size() {
        return values.length;
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    int first() {
        return values[0];
    }

    int last() {
        return values[values.length - 1];
    }

    void forEach(IntConsumer each) {
        Arrays.stream(values).forEach(each);
    }

    /** From 0; -1 when absent. */
    int indexOf(int position) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == position) {
                return i;
            }
        }
        return -1;
    }

    Positions plus(int position) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = position;
        return new Positions(longer);
    }

    Positions minus(int position) {
        int at = indexOf(position);
        if (at < 0) {
            return this;
        }
        int[] shorter = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, at + 1, shorter, at, shorter.length - at);
        return new Positions(shorter);
    }

    List<Integer> toList() {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
