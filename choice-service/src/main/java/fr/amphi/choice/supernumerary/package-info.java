/** Placements beyond the order: asked for, agreed to, then decided by the manager. */
@NullMarked
package fr.amphi.choice.supernumerary;

import org.jspecify.annotations.NullMarked;
