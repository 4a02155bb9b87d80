/** The gateway over real HTTP, in front of small upstream servers. */
@NullMarked
package fr.amphi.gateway;

import org.jspecify.annotations.NullMarked;
