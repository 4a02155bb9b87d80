/** What tests of the log and of its users share. */
@NullMarked
package fr.amphi.eventlog;

import org.jspecify.annotations.NullMarked;
