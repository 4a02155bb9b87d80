/** What was: any version of an amphitheatre, and why a result is what it is. */
@NullMarked
package fr.amphi.choice.history;

import org.jspecify.annotations.NullMarked;
