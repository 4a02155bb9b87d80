/** Server-sent events: one encoded frame per event, any number of watchers, no gap on resume. */
@NullMarked
package fr.amphi.choice.feed;

import org.jspecify.annotations.NullMarked;
