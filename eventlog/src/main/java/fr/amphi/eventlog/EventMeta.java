package fr.amphi.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an event stands.
 *
 * @param version the aggregate's own event count after this event, from 1
 * @param at never before the aggregate's previous event
 * @param commandId the command that caused it
 */
public record EventMeta(String aggregateId, long version, Instant at, UUID commandId) {}
