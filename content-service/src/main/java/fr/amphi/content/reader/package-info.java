/** Who may read and write the pages of an establishment. */
@NullMarked
package fr.amphi.content.reader;

import org.jspecify.annotations.NullMarked;
