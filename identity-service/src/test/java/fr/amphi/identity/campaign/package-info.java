/** Campaigns decided and folded, without a log. */
@NullMarked
package fr.amphi.identity.campaign;

import org.jspecify.annotations.NullMarked;
