package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An immutable sequence of fixed length whose one-element changes share all but a path of 32-wide
 * nodes with it: 7,000 elements are three steps deep.
 */
final class Vec<T> {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private final Object[] root;
    private final int shift;
    private final int size;

    private Vec(Object[] root, int shift, int size) {
        this.root = root;
        this.shift = shift;
        this.size = size;
    }

    static <T> Vec<T> of(List<T> elements) {
        Object[] level = elements.toArray();
        int shift = 0;
        while (level.length > WIDTH) {
            level = pack(level);
            shift += BITS;
        }
        return new Vec<>(level, shift, elements.size());
    }

    static <T> Vec<T> filled(int size, T element) {
        return of(Collections.nCopies(size, element));
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only elements of T ever enter the leaves
    T get(int index) {
        Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) node[(index >>> level) & (WIDTH - 1)];
        }
        return (T) node[index & (WIDTH - 1)];
    }

    Vec<T> with(int index, T element) {
        return new Vec<>(replace(root, shift, index, element), shift, size);
    }

    List<T> toList() {
        List<T> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(get(i));
        }
        return Collections.unmodifiableList(all);
    }

    private static Object[] replace(Object[] node, int level, int index, Object element) {
        Object[] copy = node.clone();
        int slot = (index >>> level) & (WIDTH - 1);
        copy[slot] =
                level == 0 ? element : replace((Object[]) node[slot], level - BITS, index, element);
        return copy;
    }

    private static Object[] pack(Object[] level) {
        Object[] parents = new Object[(level.length + WIDTH - 1) / WIDTH];
        for (int i = 0; i < parents.length; i++) {
            int from = i * WIDTH;
            parents[i] = Arrays.copyOfRange(level, from, Math.min(from + WIDTH, level.length));
        }
        return parents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec<?> vec && toList().equals(vec.toList());
    }

    @Override
    public int hashCode() {
        return toList().hashCode();
    }

    @Override
    public String toString() {
        return toList().toString();
    }
}
