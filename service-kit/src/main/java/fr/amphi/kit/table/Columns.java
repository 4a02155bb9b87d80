package fr.amphi.kit.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file may contain.
 *
 * @param required a file without them is refused
 * @param optional the others that are understood; any further one is ignored with a warning
 */
public record Columns(Set<String> required, Set<String> optional) {

    public static Columns required(String... names) {
        return new Columns(new LinkedHashSet<>(List.of(names)), Set.of());
    }

    public Columns optional(String... names) {
        return new Columns(required, new LinkedHashSet<>(List.of(names)));
    }

    boolean has(String name) {
        return required.contains(name) || optional.contains(name);
    }
}
