/** The identity service as its callers see it: over HTTP, on a real Kafka. */
@NullMarked
package fr.amphi.identity;

import org.jspecify.annotations.NullMarked;
