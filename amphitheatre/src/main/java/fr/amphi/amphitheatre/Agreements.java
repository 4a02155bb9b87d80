package fr.amphi.amphitheatre;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have agreed on beside the call.
 *
 * @param proxies by pseudonym of who gave them, those that stand
 */
record Agreements(Map<String, Proxy> proxies) {

    static final Agreements NONE = new Agreements(Map.of());

    Agreements {
        proxies = Map.copyOf(proxies);
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
        Map<String, Proxy> changed = new HashMap<>(proxies);
        if (proxy == null) {
            changed.remove(intern);
        } else {
            changed.put(intern, proxy);
        }
        return new Agreements(changed);
    }

    /** Of those on another call list alone. */
    Agreements on(CallList list) {
        Map<String, Proxy> kept = new HashMap<>(proxies);
        kept.keySet().removeIf(intern -> list.positionOf(intern) == 0);
        return kept.size() == proxies.size() ? this : new Agreements(kept);
    }
}
