/**
 * Hosts the amphitheatres: the core behind the log, commands over HTTP, reactions to other
 * services.
 */
@NullMarked
package fr.amphi.choice.amphitheatre;

import org.jspecify.annotations.NullMarked;
