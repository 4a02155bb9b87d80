package fr.amphi.notification.inbox;

import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.NoticeListener;
import fr.amphi.notification.notice.Notices;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The feeds that are read: each is told when something happens to the notices of its reader. */
@Component
class Feeds implements NoticeListener {

    private final Set<NoticeFeed> read = ConcurrentHashMap.newKeySet();
    private final Map<String, Notices> latest = new ConcurrentHashMap<>();

    void add(NoticeFeed feed) {
        read.add(feed);
    }

    void remove(NoticeFeed feed) {
        read.remove(feed);
    }

    /** As of the event that was told last: the follower itself may be one behind. */
    Stream<Notices> latest(Set<String> recipients) {
        return recipients.stream().map(latest::get).filter(Objects::nonNull);
    }

    @Override
    public void on(String recipient, NoticeEvent event, Notices after) {
        if (event instanceof NoticeEvent.Told || event instanceof NoticeEvent.MarkedRead) {
            latest.put(recipient, after);
            read.forEach(feed -> feed.tell(recipient));
        }
    }
}
