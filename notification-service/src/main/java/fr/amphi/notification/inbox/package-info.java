/** What a person reads in the application. */
@NullMarked
package fr.amphi.notification.inbox;

import org.jspecify.annotations.NullMarked;
