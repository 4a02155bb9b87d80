package fr.amphi.amphitheatre;

import java.util.List;

/** One property, checked event by event against the books. */
interface PropertyCheck {

    /** The event is next; the books do not have it yet. */
    default void before(int index, Event event) {}

    /** The books have the event. */
    default void after(int index, Event event) {}

    /** What was found once all events were seen. */
    Verdict verdict(List<Event> events);
}
