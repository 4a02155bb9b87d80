/** Who arrives in an establishment, from the choices made. */
@NullMarked
package fr.amphi.identity.arrivals;

import org.jspecify.annotations.NullMarked;
