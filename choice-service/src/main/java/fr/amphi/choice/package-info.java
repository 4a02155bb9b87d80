/** Hosts the amphitheatres of choice. */
@NullMarked
package fr.amphi.choice;

import org.jspecify.annotations.NullMarked;
