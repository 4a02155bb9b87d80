/** The whole system as its users meet it: real processes, real HTTP, real faults. */
@NullMarked
package fr.amphi.acceptance;

import org.jspecify.annotations.NullMarked;
