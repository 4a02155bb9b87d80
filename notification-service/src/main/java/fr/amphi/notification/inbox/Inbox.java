package fr.amphi.notification.inbox;

import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.security.Caller;
import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.NoticeEvent.Told;
import fr.amphi.notification.notice.Notices;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The notices of a signed-in person, under all their pseudonyms. */
@Component
class Inbox {

    private final Follower<NoticeEvent, Notices> follower;
    private final Directory directory;

    Inbox(Follower<NoticeEvent, Notices> follower, Directory directory) {
        this.follower = follower;
        this.directory = directory;
    }

    /** Pseudonyms of the caller. */
    List<String> recipients(Caller caller) {
        return directory.ofUsername(caller.username()).stream().map(Person::pseudonym).toList();
    }

    List<Notices> notices(Caller caller) {
        return recipients(caller).stream()
                .flatMap(recipient -> follower.state(recipient).stream())
                .map(Versioned::state)
                .toList();
    }

    /** Oldest first; those of one moment in the order in which they were told. */
    List<Line> lines(Caller caller, Wording wording) {
        return lines(notices(caller).stream(), wording);
    }

    static List<Line> lines(Stream<Notices> notices, Wording wording) {
        return notices.flatMap(Inbox::withReadMark)
                .sorted(Comparator.comparing(marked -> marked.told().at()))
                .map(marked -> Line.of(marked.told(), marked.read(), wording))
                .toList();
    }

    private record Marked(Told told, boolean read) {}

    private static Stream<Marked> withReadMark(Notices notices) {
        return notices.told().stream().map(told -> new Marked(told, notices.isRead(told.notice())));
    }
}
