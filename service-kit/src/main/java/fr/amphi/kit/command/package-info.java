/** The way of a command from HTTP to its owner. */
@NullMarked
package fr.amphi.kit.command;

import org.jspecify.annotations.NullMarked;
