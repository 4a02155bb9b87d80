package fr.amphi.kit.view;

import com.mongodb.MongoException;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Received;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view that follows published events, one document for what one event is about, so that reading
 * them again changes nothing. When its documents are gone it reads everything again by itself, and
 * says so to whoever asks meanwhile.
 */
public final class Projection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Events events;
    private final List<String> topics;
    private final View view;
    private final String indexed;
    private final Function<Received, Optional<Change>> change;
    private final Thread thread;

    /**
     * @param indexed the field that documents are asked for by
     * @param change what an event does to a document, whatever other documents say
     */
    public Projection(
            Events events,
            List<String> topics,
            View view,
            String indexed,
            Function<Received, Optional<Change>> change) {
        this.events = events;
        this.topics = List.copyOf(topics);
        this.view = view;
        this.indexed = indexed;
        this.change = change;
        this.thread = Thread.ofVirtual().name("projection on " + topics).start(this::run);
    }

    /**
     * Documents whose indexed field has this value, in no order.
     *
     * @throws TryLater while the view is being filled
     */
    public List<Document> of(String value) {
        return view.where(indexed, value)
                .orElseThrow(() -> new TryLater(LOOK, "this view is being read again"));
    }

    private void run() {
        try {
            while (true) {
                try {
                    follow();
                    LOG.warn("The view of {} was emptied: everything is read again", topics);
                } catch (RuntimeException e) {
                    LOG.warn("The view of {} cannot be filled: {}", topics, e.getMessage());
                    Thread.sleep(LOOK);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when what was written is there no longer. */
    private void follow() throws InterruptedException {
        String incarnation = view.incarnation(indexed);
        try (Events.Subscription subscription = events.fromBeginning(topics, this::apply)) {
            while (!subscription.caughtUp()) {
                Thread.sleep(PAUSE);
            }
            boolean there = view.complete(incarnation);
            while (there) {
                Thread.sleep(LOOK);
                there = isStill(incarnation);
            }
        }
    }

    /** A database that does not answer has lost nothing yet. */
    private boolean isStill(String incarnation) {
        try {
            return view.isStill(incarnation);
        } catch (MongoException e) {
            LOG.warn("The view of {} cannot be reached: {}", topics, e.getMessage());
            return true;
        }
    }

    private void apply(List<Received> batch) {
        view.apply(batch.stream().flatMap(received -> change.apply(received).stream()).toList());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
