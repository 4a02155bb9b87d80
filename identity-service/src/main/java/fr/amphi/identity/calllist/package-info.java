/** The order of a call list and why each position is what it is; pure. */
@NullMarked
package fr.amphi.identity.calllist;

import org.jspecify.annotations.NullMarked;
