/** What the core must do, told as scenarios, and what must hold of every record. */
@NullMarked
package fr.amphi.amphitheatre;

import org.jspecify.annotations.NullMarked;
