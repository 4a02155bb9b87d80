package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.AmphitheatreClosed;
import fr.amphi.contracts.PublishedEvent.AmphitheatreOpened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreReopened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreScheduled;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.InternDeferred;
import fr.amphi.contracts.PublishedEvent.InternSkipped;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.ProxyChanged;
import fr.amphi.contracts.PublishedEvent.ResultsProclaimed;
import fr.amphi.contracts.PublishedEvent.SessionStarted;
import fr.amphi.contracts.PublishedEvent.SessionsSet;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.kit.event.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody's place in line as last heard, folded from the first event on every instance; not safe
 * for threads by itself.
 */
final class Audience {

    private final CallLists lists = new CallLists();
    private final Map<String, Amphi> amphis = new HashMap<>();
    private final Map<String, PostOpened> posts = new HashMap<>();

    void hear(Received received) {
        hear(received.event(), received.at());
    }

    private void hear(PublishedEvent event, Instant at) {
        if (event instanceof CallListPublished e) {
            lists.add(e.list());
        } else if (event instanceof CallListCorrected e) {
            lists.add(e.list());
        } else if (event instanceof PostOpened e) {
            posts.put(key(e.campaign(), e.post()), e);
        } else if (event instanceof AmphitheatreScheduled e) {
            amphis.putIfAbsent(e.amphitheatre(), new Amphi(e.pool()));
        } else if (event instanceof PublishedEvent.Choice e) {
            amphi(e.amphitheatre()).ifPresent(amphi -> hear(amphi, e, at));
        }
    }

    private static void hear(Amphi amphi, PublishedEvent.Choice event, Instant at) {
        if (event instanceof AmphitheatreOpened) {
            amphi.open();
        } else if (event instanceof TurnStarted e) {
            amphi.turn(e.version(), e.intern(), at);
        } else if (event instanceof ChoiceMade e) {
            amphi.placed(e);
        } else if (event instanceof ChoiceCancelled e) {
            amphi.cancelled(e.intern());
        } else if (event instanceof InternDeferred e) {
            amphi.deferred(e.intern(), e.after());
        } else if (event instanceof ProxyChanged e) {
            amphi.proxy(e.intern(), e.change().equals("ACCEPTED") ? e.holder() : null);
        } else if (event instanceof InternSkipped e) {
            amphi.passed(e.intern());
        } else if (event instanceof SessionStarted e) {
            amphi.begin(e.session());
        } else if (event instanceof SessionsSet e) {
            amphi.sessions(e.sessions());
        } else if (event instanceof AmphitheatreReopened) {
            amphi.reopen();
        } else if (event instanceof AmphitheatreClosed || event instanceof ResultsProclaimed) {
            amphi.close();
        }
    }

    Optional<Amphi> amphi(String id) {
        return Optional.ofNullable(amphis.get(id));
    }

    CallLists lists() {
        return lists;
    }

    Optional<PostOpened> post(String campaign, String post) {
        return Optional.ofNullable(posts.get(key(campaign, post)));
    }

    List<CallListEntry> callList(String amphitheatre) {
        return lists.latest(amphitheatre);
    }

    private static String key(String campaign, String post) {
        return campaign + "\n" + post;
    }
}
