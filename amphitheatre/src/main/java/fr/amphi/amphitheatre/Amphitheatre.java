package fr.amphi.amphitheatre;

import java.time.Instant;

/** The core: decides commands and applies facts, both pure. */
public final class Amphitheatre {

    private Amphitheatre() {}

    /**
     * Decides a command; changes nothing.
     *
     * @param now time of the events it would lead to
     */
    public static Decision decide(State state, Command command, Instant now) {
        return Decider.decide(state, command, now);
    }

    /** Applies a fact; refuses nothing. */
    public static State evolve(State state, Event event) {
        return Evolution.apply(state, event);
    }
}
