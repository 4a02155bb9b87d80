/** Interns who are nobody's account choose by their wish lists. */
@NullMarked
package fr.amphi.demo.robot;

import org.jspecify.annotations.NullMarked;
