package fr.amphi.notification.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the notices of one person. */
public sealed interface NoticeEvent {

    /** It is in the inbox. */
    record Told(String notice, Kind kind, Instant at, Facts facts, @Nullable String once)
            implements NoticeEvent {}

    record MarkedRead(List<String> notices) implements NoticeEvent {
        public MarkedRead {
            notices = List.copyOf(notices);
        }
    }

    /** The intent to send it by e-mail; without an end, nobody knows whether it left. */
    record MailStarted(String notice, Instant at) implements NoticeEvent {}

    record MailSent(String notice, Instant at) implements NoticeEvent {}

    record MailFailed(String notice, Instant at, String failure) implements NoticeEvent {}
}
