package fr.amphi.notification.audience;

import fr.amphi.contracts.How;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.ProxyChanged;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.notification.notice.Kind;
import java.util.List;
import java.util.Optional;

/** What those who give proxies and those who hold them are told. */
final class ProxyRules {

    private final Audience audience;

    ProxyRules(Audience audience) {
        this.audience = audience;
    }

    /** The other one of the two is told. */
    List<Telling> changed(ProxyChanged e) {
        boolean byHolder = e.change().equals("ACCEPTED") || e.change().equals("DECLINED");
        return List.of(
                new Telling(
                        byHolder ? e.intern() : e.holder(),
                        Kind.PROXY_CHANGED,
                        AmphiRules.facts(e.amphitheatre())
                                .and("code", e.change())
                                .and("position", e.position())));
    }

    /** Who may choose knows that it is the moment. */
    List<Telling> turn(TurnStarted e) {
        return holder(e.amphitheatre(), e.intern()).stream()
                .map(holder ->
                        new Telling(
                                holder,
                                Kind.PROXY_TURN,
                                AmphiRules.facts(e.amphitheatre())
                                        .and("position", e.position())
                                        .and("deadline", e.deadline())))
                .toList();
    }

    /** Who chose for another is told what was recorded, as the other is. */
    List<Telling> chosen(ChoiceMade e) {
        return holder(e.amphitheatre(), e.intern()).stream()
                .filter(_ -> e.how() == How.PROXY)
                .map(holder ->
                        new Telling(
                                holder,
                                Kind.PROXY_USED,
                                AmphiRules.facts(e.amphitheatre())
                                        .and("position", e.position())
                                        .and("establishment", e.establishment())
                                        .and("unit", e.unit())))
                .toList();
    }

    private Optional<String> holder(String amphitheatre, String intern) {
        return audience.amphi(amphitheatre).flatMap(amphi -> amphi.holder(intern));
    }
}
