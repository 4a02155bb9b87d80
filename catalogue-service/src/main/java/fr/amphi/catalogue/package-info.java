/** The catalogue: what interns may choose among, and the reference data that it is written in. */
@NullMarked
package fr.amphi.catalogue;

import org.jspecify.annotations.NullMarked;
