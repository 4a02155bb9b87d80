/**
 * The one way facts are written: one partition's log, its single owner, the answer after the
 * commit.
 *
 * <p>A {@link fr.amphi.eventlog.Domain} says how commands are decided and events folded. {@link
 * fr.amphi.eventlog.EventLog} hosts it on a Kafka topic; {@link fr.amphi.eventlog.Follower} reads
 * it on every instance.
 */
@NullMarked
package fr.amphi.eventlog;

import org.jspecify.annotations.NullMarked;
