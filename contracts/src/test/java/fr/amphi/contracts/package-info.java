/** The published contract, written down as AsyncAPI. */
@NullMarked
package fr.amphi.contracts;

import org.jspecify.annotations.NullMarked;
