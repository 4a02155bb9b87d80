package fr.amphi.amphitheatre;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have agreed on beside the call.
 *
 * @param proxies by pseudonym of who gave them, those that stand
 * @param requests for placements beyond the order, by pseudonym of whom they are for
 */
record Agreements(Map<String, Proxy> proxies, Map<String, SupernumeraryRequest> requests) {

    static final Agreements NONE = new Agreements(Map.of(), Map.of());

    Agreements {
        proxies = Map.copyOf(proxies);
        requests = Map.copyOf(requests);
    }

    Optional<Proxy> proxy(String intern) {
        return Optional.ofNullable(proxies.get(intern));
    }

    /** How many accepted ones somebody holds. */
    int heldBy(String holder) {
        return (int)
                proxies.values().stream()
                        .filter(it -> it.accepted() && it.holder().equals(holder))
                        .count();
    }

    Agreements with(String intern, @Nullable Proxy proxy) {
        return new Agreements(changed(proxies, intern, proxy), requests);
    }

    Agreements with(String intern, @Nullable SupernumeraryRequest request) {
        return new Agreements(proxies, changed(requests, intern, request));
    }

    /** What was asked for has come about. */
    Agreements without(String intern) {
        return requests.containsKey(intern)
                ? new Agreements(proxies, changed(requests, intern, null))
                : this;
    }

    /** Of those on another call list alone. */
    Agreements on(CallList list) {
        return new Agreements(listed(proxies, list), listed(requests, list));
    }

    private static <T> Map<String, T> changed(
            Map<String, T> all, String intern, @Nullable T value) {
        Map<String, T> changed = new HashMap<>(all);
        if (value == null) {
            changed.remove(intern);
        } else {
            changed.put(intern, value);
        }
        return changed;
    }

    private static <T> Map<String, T> listed(Map<String, T> all, CallList list) {
        Map<String, T> kept = new HashMap<>(all);
        kept.keySet().removeIf(intern -> list.positionOf(intern) == 0);
        return kept;
    }
}
