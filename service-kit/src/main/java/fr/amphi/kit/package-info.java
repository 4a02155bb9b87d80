/** What every service shares, offered as Spring Boot auto-configuration. */
@NullMarked
package fr.amphi.kit;

import org.jspecify.annotations.NullMarked;
