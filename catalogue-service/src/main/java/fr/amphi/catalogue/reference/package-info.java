/** Facts that change rarely: specialties, perimeters, establishments. */
@NullMarked
package fr.amphi.catalogue.reference;

import org.jspecify.annotations.NullMarked;
