/** The running system, through its gateway. */
@NullMarked
package fr.amphi.demo.system;

import org.jspecify.annotations.NullMarked;
