package fr.amphi.content.page;

import fr.amphi.content.page.PageEvent.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is read.
 *
 * @param establishment its name, where the reader was placed there
 */
record PageView(
        String finess,
        @Nullable String establishment,
        String slug,
        Kind kind,
        String title,
        String body,
        int revision,
        Instant at) {

    static PageView of(String finess, @Nullable String establishment, Published page) {
        return new PageView(
                finess,
                establishment,
                page.slug(),
                page.kind(),
                page.title(),
                page.body(),
                page.revision(),
                page.at());
    }
}
