package fr.amphi.identity.log;

import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.StoredEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Says which aggregates changed; whoever wants to know is told of those before, too. */
@Component
public final class Changes implements Follower.Listener<IdentityEvent, IdentityState> {

    /** Wants to know of changes. */
    @FunctionalInterface
    public interface Listener {

        /** Called on the follower's thread, just before the version can be read: must not wait. */
        void changed(String aggregateId, long version);
    }

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void on(StoredEvent stored, IdentityEvent event, IdentityState after) {
        var meta = stored.meta();
        seen.put(meta.aggregateId(), meta.version());
        listeners.forEach(listener -> listener.changed(meta.aggregateId(), meta.version()));
    }

    public void listen(Listener listener) {
        listeners.add(listener);
        seen.forEach(listener::changed);
    }
}
