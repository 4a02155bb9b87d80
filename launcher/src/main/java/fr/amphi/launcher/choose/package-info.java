/** {@code choose}: one whole campaign through the gateway of the running system. */
@NullMarked
package fr.amphi.launcher.choose;

import org.jspecify.annotations.NullMarked;
