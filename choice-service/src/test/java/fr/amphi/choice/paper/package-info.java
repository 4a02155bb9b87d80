@NullMarked
package fr.amphi.choice.paper;

import org.jspecify.annotations.NullMarked;
