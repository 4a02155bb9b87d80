/** What people read of an amphitheatre, each according to who they are. */
@NullMarked
package fr.amphi.choice.view;

import org.jspecify.annotations.NullMarked;
