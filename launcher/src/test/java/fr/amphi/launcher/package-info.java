/** The launcher against real processes. */
@NullMarked
package fr.amphi.launcher;

import org.jspecify.annotations.NullMarked;
