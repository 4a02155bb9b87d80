/**
 * The written form of an amphitheatre's record: log lines, the data of each event, openings of
 * commitments, rules and results. Written by choice-service, read by whoever checks.
 */
@NullMarked
package fr.amphi.verifier.record;

import org.jspecify.annotations.NullMarked;
