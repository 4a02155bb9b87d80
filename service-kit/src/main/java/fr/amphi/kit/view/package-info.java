/** Views in MongoDB, each document with the place in the log that it reflects. */
@NullMarked
package fr.amphi.kit.view;

import org.jspecify.annotations.NullMarked;
