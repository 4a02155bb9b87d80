package fr.amphi.eventlog;

import java.time.Instant;

/**
 * A committed state and the version of the aggregate that it reflects.
 *
 * @param at time of the last event
 */
public record Versioned<S>(S state, long version, Instant at) {}
