/** The pages of an establishment and all their revisions: the aggregate is the FINESS number. */
@NullMarked
package fr.amphi.content.page;

import org.jspecify.annotations.NullMarked;
