/** What an establishment follows: its posts, the choices that concern it. */
@NullMarked
package fr.amphi.choice.establishment;

import org.jspecify.annotations.NullMarked;
