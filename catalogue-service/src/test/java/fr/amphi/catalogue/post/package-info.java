/** The posts of a campaign: opened, withdrawn, their places changed, each a fact with a reason. */
@NullMarked
package fr.amphi.catalogue.post;

import org.jspecify.annotations.NullMarked;
