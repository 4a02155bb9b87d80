package fr.amphi.content.reader;

import static fr.amphi.contracts.Topics.CHOICE_EVENTS;

import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Events.Subscription;
import fr.amphi.kit.event.Received;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where each intern was placed, as the amphitheatres tell it; folded from their first event. */
@Component
class Assignments implements SmartLifecycle {

    private final Events events;
    private final Map<String, Map<String, ChoiceMade>> byIntern = new ConcurrentHashMap<>();
    private @Nullable Subscription subscription;

    Assignments(Events events) {
        this.events = events;
    }

    /** The placements of a pseudonym, one per amphitheatre at most. */
    Collection<ChoiceMade> of(String intern) {
        return List.copyOf(byIntern.getOrDefault(intern, Map.of()).values());
    }

    private void on(Received received) {
        if (received.event() instanceof ChoiceMade made) {
            byIntern.computeIfAbsent(made.intern(), _ -> new ConcurrentHashMap<>())
                    .put(made.amphitheatre(), made);
        } else if (received.event() instanceof ChoiceCancelled cancelled) {
            byIntern.getOrDefault(cancelled.intern(), Map.of()).remove(cancelled.amphitheatre());
        }
    }

    @Override
    public void start() {
        subscription = events.fromBeginning(List.of(CHOICE_EVENTS), Events.Handler.each(this::on));
    }

    @Override
    public void stop() {
        var running = subscription;
        if (running != null) {
            running.close();
            subscription = null;
        }
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }
}
