package fr.amphi.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Instances of one service, taken in turn; one that refused a connection rests for a moment. */
final class Instances {

    private static final Duration REST = Duration.ofSeconds(2);

    private final List<URI> all;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<URI, Long> restingUntil = new ConcurrentHashMap<>();

    Instances(List<URI> all) {
        this.all = List.copyOf(all);
    }

    URI choose() {
        int from = Math.floorMod(next.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            URI candidate = all.get((from + i) % all.size());
            Long until = restingUntil.get(candidate);
            if (until == null || System.nanoTime() - until > 0) {
                return candidate;
            }
        }
        return all.get(from);
    }

    void failed(URI instance, Throwable why) {
        if (why instanceof IOException && all.size() > 1) {
            restingUntil.put(instance, System.nanoTime() + REST.toNanos());
        }
    }
}
