package fr.amphi.notification.inbox;

import fr.amphi.notification.notice.Kind;
import fr.amphi.notification.notice.NoticeEvent.Told;
import java.time.Instant;
import java.util.Map;

/**
 * A notice as its recipient reads it.
 *
 * @param link path in the web application
 * @param facts what the words rest on, for screens that say it their own way
 */
record Line(
        String id,
        Kind kind,
        String title,
        String body,
        Instant at,
        boolean read,
        String link,
        Map<String, String> facts) {

    static Line of(Told notice, boolean read, Wording wording) {
        return new Line(
                notice.notice(),
                notice.kind(),
                wording.title(notice),
                wording.body(notice),
                notice.at(),
                read,
                Links.of(notice.kind()),
                notice.facts().values());
    }
}
