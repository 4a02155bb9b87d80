/** What identity and catalogue published: call lists, posts, and their later changes. */
@NullMarked
package fr.amphi.choice.pool;

import org.jspecify.annotations.NullMarked;
