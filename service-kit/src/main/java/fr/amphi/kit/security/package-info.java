/** Who calls: tokens checked here, whatever the gateway did. */
@NullMarked
package fr.amphi.kit.security;

import org.jspecify.annotations.NullMarked;
