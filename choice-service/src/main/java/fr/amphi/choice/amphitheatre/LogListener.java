package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.StoredEvent;

/** Hears every event of every amphitheatre, on every instance, in order within a partition. */
@FunctionalInterface
public interface LogListener {

    /**
     * @param after the state the event led to
     */
    void on(StoredEvent stored, Event event, State after);
}
