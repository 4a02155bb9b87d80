package fr.amphi.notification.audience;

import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told.
 *
 * @param recipient pseudonym
 * @param once what is told only once, whatever the cause; null when the cause is enough
 */
record Telling(String recipient, Kind kind, Facts facts, @Nullable String once) {

    Telling(String recipient, Kind kind, Facts facts) {
        this(recipient, kind, facts, null);
    }
}
