package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.StoredEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the state does not keep: which event decided about whom, when lists were frozen, pace. */
public final class Journal implements LogListener {

    private final Map<String, Entries> byAmphitheatre = new ConcurrentHashMap<>();

    @Override
    public void on(StoredEvent stored, Event event, State after) {
        of(stored.meta().aggregateId()).on(stored, event);
    }

    /** The record of one amphitheatre, empty when nothing happened there. */
    public Entries of(String amphitheatre) {
        return byAmphitheatre.computeIfAbsent(amphitheatre, id -> new Entries());
    }

    /**
     * A decision about one intern.
     *
     * @param reason as committed to, null when there was none
     * @param text of the reason; empty when there was none or its key was deleted
     */
    public record Decided(EventMeta meta, @Nullable Commitment<String> reason, String text) {}

    /** A wish list and the event it came with. */
    public record Ranked(EventMeta meta, Event.WishesRanked event) {}
}
