/** Tests. */
@NullMarked
package fr.amphi.choice.pool;

import org.jspecify.annotations.NullMarked;
