/** A region at true scale, made by a seeded generator. */
@NullMarked
package fr.amphi.demo.region;

import org.jspecify.annotations.NullMarked;
