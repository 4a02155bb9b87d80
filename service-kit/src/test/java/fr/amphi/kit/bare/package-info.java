/** A service that has nothing but the kit. */
@NullMarked
package fr.amphi.kit.bare;

import org.jspecify.annotations.NullMarked;
