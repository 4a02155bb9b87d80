/** The whole system on one machine: every part is a process of its own, on loopback. */
@NullMarked
package fr.amphi.launcher;

import org.jspecify.annotations.NullMarked;
