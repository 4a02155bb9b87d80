/** Tests. */
@NullMarked
package fr.amphi.choice;

import org.jspecify.annotations.NullMarked;
