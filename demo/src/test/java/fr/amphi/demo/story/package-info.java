@NullMarked
package fr.amphi.demo.story;

import org.jspecify.annotations.NullMarked;
