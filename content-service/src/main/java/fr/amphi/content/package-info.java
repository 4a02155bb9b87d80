/** What establishments tell their interns. */
@NullMarked
package fr.amphi.content;

import org.jspecify.annotations.NullMarked;
