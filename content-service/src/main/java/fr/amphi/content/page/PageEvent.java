package fr.amphi.content.page;

import java.time.Instant;

/** What happened to an establishment's pages. */
public sealed interface PageEvent {

    /**
     * @param revision from 1, counts on after a withdrawal
     */
    record Published(String slug, Kind kind, String title, String body, int revision, Instant at)
            implements PageEvent {}

    record Withdrawn(String slug, Instant at) implements PageEvent {}
}
