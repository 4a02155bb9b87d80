/** The sessions that large amphitheatres are cut into. */
@NullMarked
package fr.amphi.choice.session;

import org.jspecify.annotations.NullMarked;
