/** What {@code choose} decides by itself. */
@NullMarked
package fr.amphi.launcher.choose;

import org.jspecify.annotations.NullMarked;
