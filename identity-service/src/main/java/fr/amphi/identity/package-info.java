/** Persons, cohorts, call lists with their proofs, accounts. */
@NullMarked
package fr.amphi.identity;

import org.jspecify.annotations.NullMarked;
