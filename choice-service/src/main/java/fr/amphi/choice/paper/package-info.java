/** Documents on paper: tagged PDF made from plain HTML, and how French writes dates and counts. */
@NullMarked
package fr.amphi.choice.paper;

import org.jspecify.annotations.NullMarked;
