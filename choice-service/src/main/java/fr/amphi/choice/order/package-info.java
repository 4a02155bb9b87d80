/** The assignment order, its annex with names, and the letter to each intern. */
@NullMarked
package fr.amphi.choice.order;

import org.jspecify.annotations.NullMarked;
