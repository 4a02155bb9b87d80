package fr.amphi.eventlog;

import java.util.UUID;

/**
 * A command on its way to the owner of its aggregate.
 *
 * @param commandId chosen by the caller; the same id is the same command for ever
 * @param fingerprint SHA-256, in hex, of what was asked: the same id with another one is refused
 * @param actor who asked, an opaque identifier kept beside the event and never in it
 */
public record Submission<C>(
        UUID commandId, String aggregateId, C command, String fingerprint, String actor) {}
