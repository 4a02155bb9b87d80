package fr.amphi.choice.view;

import fr.amphi.amphitheatre.State;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Computes something once for each version of an amphitheatre, whoever asks; keeps the newest. */
public final class PerVersion<T> {

    private record Entry<T>(long version, T value) {}

    private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();
    private final Function<State, T> compute;

    public PerVersion(Function<State, T> compute) {
        this.compute = compute;
    }

    /** The value of exactly this version. */
    public T of(State state) {
        Entry<T> kept =
                entries.compute(
                        state.id(),
                        (id, entry) ->
                                entry != null && entry.version() >= state.version()
                                        ? entry
                                        : new Entry<>(state.version(), compute.apply(state)));
        return kept.version() == state.version() ? kept.value() : compute.apply(state);
    }
}
