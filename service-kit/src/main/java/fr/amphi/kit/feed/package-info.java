/**
 * Server-sent events: feeds that are written by their request's virtual thread, and end in time.
 */
@NullMarked
package fr.amphi.kit.feed;

import org.jspecify.annotations.NullMarked;
