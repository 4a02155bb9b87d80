package fr.amphi.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.amphi.kit.feed.FeedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One person's notices on their way to one reader: each as it comes, and when it was read. */
final class NoticeFeed implements FeedSource {

    private final Feeds feeds;
    private final Set<String> recipients;
    private final Wording wording;
    private final JsonMapper json;
    private final Map<String, Boolean> sent;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private volatile @Nullable Thread reader;

    /**
     * @param last notice that the reader has; null: all that there are
     */
    NoticeFeed(
            Feeds feeds,
            Set<String> recipients,
            Wording wording,
            JsonMapper json,
            @Nullable String last) {
        this.feeds = feeds;
        this.recipients = recipients;
        this.wording = wording;
        this.json = json;
        this.sent = known(lines(), last);
    }

    /** What the reader has: everything up to the last notice, all of it when there is none. */
    private static Map<String, Boolean> known(List<Line> lines, @Nullable String last) {
        var known = new HashMap<String, Boolean>();
        for (var line : lines) {
            known.put(line.id(), line.read());
            if (line.id().equals(last)) {
                break;
            }
        }
        return known;
    }

    /** Something has happened to the notices of a recipient. */
    void tell(String recipient) {
        if (recipients.contains(recipient)) {
            news.set(true);
            LockSupport.unpark(reader);
        }
    }

    @Override
    public void join(Thread thread) {
        reader = thread;
        feeds.add(this);
    }

    @Override
    public void leave(Thread thread) {
        feeds.remove(this);
    }

    @Override
    public boolean drainTo(OutputStream out) throws IOException {
        var wrote = false;
        if (news.getAndSet(false)) {
            for (var line : lines()) {
                if (!Boolean.valueOf(line.read()).equals(sent.put(line.id(), line.read()))) {
                    out.write(event(line).getBytes(UTF_8));
                    wrote = true;
                }
            }
        }
        return wrote;
    }

    private List<Line> lines() {
        return Inbox.lines(feeds.latest(recipients), wording);
    }

    private String event(Line line) {
        return "event: notice\nid: "
                + line.id()
                + "\ndata: "
                + json.writeValueAsString(line)
                + "\n\n";
    }
}
