package fr.amphi.kit.command;

/**
 * One command of a batch.
 *
 * @param name unique within the batch; the command id is derived from the request's and this
 */
public record Item<C>(String name, String aggregateId, C command) {}
