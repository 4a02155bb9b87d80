/** The same notices by e-mail, at most once each. */
@NullMarked
package fr.amphi.notification.mail;

import org.jspecify.annotations.NullMarked;
