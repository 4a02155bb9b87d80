/** A demonstration region that plays by itself. */
@NullMarked
package fr.amphi.demo;

import org.jspecify.annotations.NullMarked;
