/**
 * The pure core of an amphitheatre: commands, events, state, {@code decide}, {@code evolve}, live
 * simulation, results, and the named fairness properties. It knows only {@code java.*}; time, ids
 * and randomness arrive in the commands.
 */
@NullMarked
package fr.amphi.amphitheatre;

import org.jspecify.annotations.NullMarked;
