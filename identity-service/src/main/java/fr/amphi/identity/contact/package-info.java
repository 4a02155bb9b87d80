/** Whom an intern can turn to. */
@NullMarked
package fr.amphi.identity.contact;

import org.jspecify.annotations.NullMarked;
