package fr.amphi.identity.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts a long list so that no event comes near the limit of 256 KiB. */
final class Parts {

    private static final int ROWS = 500;
    private static final int BYTES = 160 * 1024;

    private Parts() {}

    /**
     * @param size upper estimate of a row's bytes as stored
     */
    static <T> List<List<T>> of(List<T> rows, ToIntFunction<T> size) {
        var parts = new ArrayList<List<T>>();
        var part = new ArrayList<T>();
        int bytes = 0;
        for (var row : rows) {
            int next = size.applyAsInt(row);
            if (part.size() == ROWS || (!part.isEmpty() && bytes + next > BYTES)) {
                parts.add(List.copyOf(part));
                part.clear();
                bytes = 0;
            }
            part.add(row);
            bytes += next;
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }
}
