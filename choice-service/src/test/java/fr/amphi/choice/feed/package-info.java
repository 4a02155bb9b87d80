/** Tests. */
@NullMarked
package fr.amphi.choice.feed;

import org.jspecify.annotations.NullMarked;
