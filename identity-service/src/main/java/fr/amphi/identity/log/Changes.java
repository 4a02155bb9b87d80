package fr.amphi.identity.log;

import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.StoredEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Says which aggregates changed; whoever wants to know is told of those before, too. */
@Component
public final class Changes implements Follower.Listener<IdentityEvent, IdentityState> {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final CopyOnWriteArrayList<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void on(StoredEvent stored, IdentityEvent event, IdentityState after) {
        seen.add(stored.meta().aggregateId());
        listeners.forEach(listener -> listener.accept(stored.meta().aggregateId()));
    }

    /**
     * @param listener given aggregate ids on the follower's thread: must not wait
     */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
        seen.forEach(listener);
    }
}
