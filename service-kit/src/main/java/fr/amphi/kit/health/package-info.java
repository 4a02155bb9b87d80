/** What this service says of itself to those who run it. */
@org.jspecify.annotations.NullMarked
package fr.amphi.kit.health;
