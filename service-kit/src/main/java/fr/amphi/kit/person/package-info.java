/** Names behind pseudonyms, under a key per person that can be destroyed. */
@NullMarked
package fr.amphi.kit.person;

import org.jspecify.annotations.NullMarked;
