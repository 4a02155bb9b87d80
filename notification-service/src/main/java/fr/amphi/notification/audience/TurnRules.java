package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.notification.notice.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who is told that a turn is theirs, or comes near. */
final class TurnRules {

    /** Those with as many persons before them, the one who chooses included, are warned. */
    private static final int[] NEAR = {1, 5, 20};

    private final Audience audience;

    TurnRules(Audience audience) {
        this.audience = audience;
    }

    /**
     * Nothing once a later turn was heard of: people are warned of what comes, not of what went.
     */
    List<Telling> turn(TurnStarted e, Instant now) {
        var amphi = audience.amphi(e.amphitheatre()).orElse(null);
        if (amphi == null
                || !amphi.isCurrentTurn(e.version())
                || !amphi.isLive()
                || now.isAfter(e.deadline())) {
            return List.of();
        }
        var tellings = new ArrayList<Telling>();
        tellings.add(
                new Telling(
                        e.intern(),
                        Kind.YOUR_TURN,
                        AmphiRules.facts(e.amphitheatre())
                                .and("position", e.position())
                                .and("deadline", e.deadline())));
        var waiting =
                amphi.inOrder(audience.callList(e.amphitheatre()))
                        .filter(amphi::hasBegun)
                        .map(CallListEntry::intern)
                        .filter(intern -> !intern.equals(e.intern()))
                        .toList();
        for (var before : NEAR) {
            if (waiting.size() >= before) {
                tellings.add(near(e.amphitheatre(), waiting.get(before - 1), before));
            }
        }
        return tellings;
    }

    private static Telling near(String amphitheatre, String intern, int before) {
        return new Telling(
                intern,
                Kind.TURN_NEAR,
                AmphiRules.facts(amphitheatre).and("before", before),
                amphitheatre + "/near/" + before);
    }
}
