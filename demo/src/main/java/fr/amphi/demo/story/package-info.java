/** What is going on in the region when somebody looks at it first. */
@NullMarked
package fr.amphi.demo.story;

import org.jspecify.annotations.NullMarked;
