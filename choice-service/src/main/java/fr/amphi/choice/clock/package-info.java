/** Ends turns when their time is over. */
@NullMarked
package fr.amphi.choice.clock;

import org.jspecify.annotations.NullMarked;
