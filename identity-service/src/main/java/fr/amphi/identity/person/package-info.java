/** Who stands behind a pseudonym: sealed in the log, readable while the person's key lives. */
@NullMarked
package fr.amphi.identity.person;

import org.jspecify.annotations.NullMarked;
