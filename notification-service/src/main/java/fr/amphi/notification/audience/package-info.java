/** Who is where: call lists, amphitheatres and posts, folded from what the other services tell. */
@NullMarked
package fr.amphi.notification.audience;

import org.jspecify.annotations.NullMarked;
