/** What the services publish and agree on: events, topics, roles and claims. */
@NullMarked
package fr.amphi.contracts;

import org.jspecify.annotations.NullMarked;
