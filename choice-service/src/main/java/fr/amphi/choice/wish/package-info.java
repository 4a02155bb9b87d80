/** Ranked wishes: one list by its intern, many from a file. */
@NullMarked
package fr.amphi.choice.wish;

import org.jspecify.annotations.NullMarked;
