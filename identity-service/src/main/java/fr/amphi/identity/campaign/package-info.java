/** A semester of choice: its interns, their corrections, its call lists. */
@NullMarked
package fr.amphi.identity.campaign;

import org.jspecify.annotations.NullMarked;
