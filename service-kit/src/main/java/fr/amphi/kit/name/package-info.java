/** What codes are called. */
@NullMarked
package fr.amphi.kit.name;

import org.jspecify.annotations.NullMarked;
