@NullMarked
package fr.amphi.notification.inbox;

import org.jspecify.annotations.NullMarked;
