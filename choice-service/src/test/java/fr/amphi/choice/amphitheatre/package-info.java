/** Tests. */
@NullMarked
package fr.amphi.choice.amphitheatre;

import org.jspecify.annotations.NullMarked;
