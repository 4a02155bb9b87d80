/** A service as small as can be, on which the kit is tested over real HTTP. */
@NullMarked
package fr.amphi.kit.toy;

import org.jspecify.annotations.NullMarked;
