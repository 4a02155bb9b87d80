/** Measurements, each beside its bare reference in the same run. */
@NullMarked
package fr.amphi.bench;

import org.jspecify.annotations.NullMarked;
