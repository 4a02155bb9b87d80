/** Properties and examples of the order of call lists. */
@NullMarked
package fr.amphi.identity.calllist;

import org.jspecify.annotations.NullMarked;
