/** Campaigns and accounts on one log: decided by its owner, read on every instance. */
@NullMarked
package fr.amphi.identity.log;

import org.jspecify.annotations.NullMarked;
