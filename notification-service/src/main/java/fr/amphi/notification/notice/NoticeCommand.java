package fr.amphi.notification.notice;

import fr.amphi.kit.command.Incidental;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of the notices of one person. */
public sealed interface NoticeCommand {

    /**
     * @param notice identifier, follows from the event that caused it
     * @param facts may differ when the same event is handled again: the first telling stays
     * @param once what is told only once whatever the cause, such as being fifth in line
     */
    record Tell(
            String notice, Kind kind, @Incidental Facts facts, @Incidental @Nullable String once)
            implements NoticeCommand {}

    record MarkRead(List<String> notices) implements NoticeCommand {
        public MarkRead {
            notices = List.copyOf(notices);
        }
    }

    /** Claims the one attempt to send it by e-mail. */
    record StartMail(String notice) implements NoticeCommand {}

    /**
     * @param failure null when the mail server took it
     */
    record EndMail(String notice, @Nullable String failure) implements NoticeCommand {}
}
