package fr.amphi.notification.notice;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a notice is about; its words are in {@code notices/*.properties}. */
public enum Kind {
    CALL_LIST_PUBLISHED(Duration.ofDays(1)),
    CALL_LIST_CORRECTED(Duration.ofDays(1)),
    CALL_LIST_LEFT(Duration.ofDays(1)),
    AMPHI_SCHEDULED(Duration.ofDays(1)),
    AMPHI_OPENED(Duration.ofHours(1)),
    TURN_NEAR(Duration.ofMinutes(10)),
    YOUR_TURN(Duration.ofMinutes(10)),
    SKIPPED(Duration.ofHours(1)),
    CHOICE_RECORDED(Duration.ofDays(1)),
    CHOICE_CANCELLED(Duration.ofDays(1)),
    SUSPENDED(Duration.ofHours(1)),
    TIME_CREDITED(null),
    RESUMED(Duration.ofHours(1)),
    REOPENED(Duration.ofDays(1)),
    PROXY_CHANGED(Duration.ofDays(1)),
    PROXY_TURN(Duration.ofMinutes(10)),
    PROXY_USED(Duration.ofDays(1)),
    SUPERNUMERARY_CHANGED(Duration.ofDays(1)),
    POST_WITHDRAWN(Duration.ofDays(1)),
    PLACES_CHANGED(null),
    RULES_SET(Duration.ofDays(1)),
    SESSION_SET(Duration.ofDays(1)),
    SESSION_EARLY(Duration.ofHours(1)),
    RESULTS(Duration.ofDays(1));

    private final @Nullable Duration mailWithin;

    Kind(@Nullable Duration mailWithin) {
        this.mailWithin = mailWithin;
    }

    /** How late an e-mail about it is still of use; empty when it is only for the inbox. */
    public Optional<Duration> mailWithin() {
        return Optional.ofNullable(mailWithin);
    }
}
