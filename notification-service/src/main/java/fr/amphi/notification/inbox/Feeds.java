package fr.amphi.notification.inbox;

import fr.amphi.notification.notice.NoticeEvent;
import fr.amphi.notification.notice.NoticeListener;
import fr.amphi.notification.notice.Notices;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open feeds: each is woken when something happens to the notices of its recipients. */
@Component
class Feeds implements NoticeListener {

    private final Set<Feed> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** One open feed, waiting for its own notices. */
    final class Feed implements AutoCloseable {

        private final Set<String> recipients;
        private final Semaphore news = new Semaphore(0);

        private Feed(Set<String> recipients) {
            this.recipients = recipients;
        }

        /** A permit for each time that something happened. */
        Semaphore news() {
            return news;
        }

        boolean isOver() {
            return closing;
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }

    Feed open(Set<String> recipients) {
        var feed = new Feed(Set.copyOf(recipients));
        open.add(feed);
        return feed;
    }

    @Override
    public void on(String recipient, NoticeEvent event, Notices after) {
        if (event instanceof NoticeEvent.Told || event instanceof NoticeEvent.MarkedRead) {
            for (var feed : open) {
                if (feed.recipients.contains(recipient)) {
                    feed.news.release();
                }
            }
        }
    }

    /** Feeds end before the server waits for its requests to end. */
    @EventListener
    void stop(ContextClosedEvent closed) {
        closing = true;
        open.forEach(feed -> feed.news.release());
    }
}
