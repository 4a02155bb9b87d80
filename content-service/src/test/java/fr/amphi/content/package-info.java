@NullMarked
package fr.amphi.content;

import org.jspecify.annotations.NullMarked;
