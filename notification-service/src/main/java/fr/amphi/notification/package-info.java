/** Decides who is told what, tells them once, remembers it. */
@NullMarked
package fr.amphi.notification;

import org.jspecify.annotations.NullMarked;
