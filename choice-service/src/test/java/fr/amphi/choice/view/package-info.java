/** Tests. */
@NullMarked
package fr.amphi.choice.view;

import org.jspecify.annotations.NullMarked;
