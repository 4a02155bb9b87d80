/** One origin for everything: sign-in, sessions, routes, feeds, the web application. */
@NullMarked
package fr.amphi.gateway;

import org.jspecify.annotations.NullMarked;
