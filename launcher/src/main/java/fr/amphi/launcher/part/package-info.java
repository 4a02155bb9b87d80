/** Programs of the parts that have none of their own: broker, document store, mail catcher. */
@NullMarked
package fr.amphi.launcher.part;

import org.jspecify.annotations.NullMarked;
