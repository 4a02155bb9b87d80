package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A decision being made: its events so far and the state they lead to, seen by nobody else. */
final class Draft {

    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private State state;

    Draft(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static Decision accept(Event... events) {
        return new Decision.Accepted(List.of(events));
    }

    Draft add(Event event) {
        events.add(event);
        state = Evolution.apply(state, event);
        return this;
    }

    State state() {
        return state;
    }

    Instant now() {
        return now;
    }

    Decision accepted() {
        return new Decision.Accepted(events);
    }
}
