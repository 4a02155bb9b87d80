package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent.SessionStarted;
import fr.amphi.contracts.PublishedEvent.SessionsSet;
import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import java.util.List;

/** Who is told when their session is, and when it is not when they were told. */
final class SessionRules {

    private final Audience audience;

    SessionRules(Audience audience) {
        this.audience = audience;
    }

    /** Those still to choose whose session begins at another time than they knew. */
    List<Telling> set(SessionsSet e) {
        var amphi = audience.amphi(e.amphitheatre()).orElse(null);
        return amphi == null || amphi.isOver()
                ? List.of()
                : audience.callList(e.amphitheatre()).stream()
                        .filter(it -> !amphi.hasPlace(it.intern()) && amphi.hasMoved(it))
                        .map(it -> told(e, it, amphi))
                        .toList();
    }

    private static Telling told(SessionsSet e, CallListEntry entry, Amphi amphi) {
        var facts =
                AmphiRules.facts(e.amphitheatre())
                        .and("position", entry.position())
                        .and("reason", e.reason());
        return new Telling(
                entry.intern(),
                Kind.SESSION_SET,
                amphi.session(entry).map(it -> facts.and("opensAt", it.opensAt())).orElse(facts));
    }

    /** At its time nobody has to be told; before it, those who would come too late. */
    List<Telling> started(SessionStarted e) {
        var amphi = audience.amphi(e.amphitheatre()).orElse(null);
        if (amphi == null || amphi.isOver() || e.reason() == null) {
            return List.of();
        }
        Facts facts =
                AmphiRules.facts(e.amphitheatre()).and("reason", e.reason()).and("when", e.at());
        return audience.callList(e.amphitheatre()).stream()
                .filter(it -> amphi.isWaiting(it.intern()) && amphi.isIn(it, e.session()))
                .map(it -> new Telling(it.intern(), Kind.SESSION_EARLY, facts))
                .toList();
    }
}
