package fr.amphi.choice.feed;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.LogListener;
import fr.amphi.choice.amphitheatre.Publications;
import fr.amphi.contracts.PublishedEvent.Choice;
import fr.amphi.contracts.PublishedEvent.SupernumeraryChanged;
import fr.amphi.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.node.ObjectNode;

/** Every feed of this instance, filled by the follower; watchers are woken off its thread. */
public final class Feeds implements LogListener, SmartLifecycle {

    private final Frames frames;
    private final Map<String, Timeline<byte[]>> amphitheatres = new ConcurrentHashMap<>();
    private final Map<String, Timeline<SiteFrame>> sites = new ConcurrentHashMap<>();
    private final Set<Timeline<?>> grown = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread waker;
    private volatile boolean closing;

    Feeds(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void on(StoredEvent stored, Event event, State after) {
        List<Choice> published = Publications.of(after, event, stored.meta().at());
        Timeline<byte[]> timeline = amphitheatre(after.id());
        if (after.version() != timeline.size() + 1) {
            throw new IllegalStateException(
                    "version %d of %s is next to %d in its feed"
                            .formatted(after.version(), after.id(), timeline.size()));
        }
        List<Choice> told = published.stream().filter(Feeds::isForWatchers).toList();
        timeline.append(
                told.isEmpty()
                        ? frames.changed(after.id(), after.version())
                        : frames.versioned(after.version(), told));
        grew(timeline);
        for (Choice choice : published) {
            String finess = Publications.finess(choice);
            if (finess != null) {
                Timeline<SiteFrame> site = site(finess);
                byte[] body = frames.body(choice);
                site.append(new SiteFrame(stored.partition(), stored.offset(), choice, body));
                grew(site);
            }
        }
    }

    /** Who asks for a placement beyond the order is nobody's business until it is decided. */
    private static boolean isForWatchers(Choice event) {
        return !(event instanceof SupernumeraryChanged);
    }

    private void grew(Timeline<?> timeline) {
        if (timeline.watchers() > 0 && grown.add(timeline)) {
            LockSupport.unpark(waker);
        }
    }

    Timeline<byte[]> amphitheatre(String id) {
        return amphitheatres.computeIfAbsent(id, k -> new Timeline<>());
    }

    Timeline<SiteFrame> site(String finess) {
        return sites.computeIfAbsent(finess, k -> new Timeline<>());
    }

    /** The last events of an establishment, newest first, as watchers get them. */
    public List<ObjectNode> recent(String finess, int most) {
        Timeline<SiteFrame> timeline = sites.get(finess);
        if (timeline == null) {
            return List.of();
        }
        int end = timeline.size();
        List<ObjectNode> recent = new ArrayList<>();
        for (int i = Math.max(0, end - most); i < end; i++) {
            recent.add(frames.typed(timeline.at(i).event()));
        }
        Collections.reverse(recent);
        return recent;
    }

    @Override
    public void start() {
        waker = Thread.ofVirtual().name("feeds").start(this::wakeAlways);
    }

    private void wakeAlways() {
        while (!closing) {
            LockSupport.park();
            for (Timeline<?> timeline : List.copyOf(grown)) {
                grown.remove(timeline);
                timeline.wake();
            }
        }
    }

    @Override
    public void stop() {
        closing = true;
        LockSupport.unpark(waker);
    }

    @Override
    public boolean isRunning() {
        return waker != null && !closing;
    }
}
