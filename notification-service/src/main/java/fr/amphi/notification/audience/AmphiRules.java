package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent.AmphitheatreOpened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreReopened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreResumed;
import fr.amphi.contracts.PublishedEvent.AmphitheatreScheduled;
import fr.amphi.contracts.PublishedEvent.AmphitheatreSuspended;
import fr.amphi.contracts.PublishedEvent.BlockingRulesSet;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.InternSkipped;
import fr.amphi.contracts.PublishedEvent.ResultsProclaimed;
import fr.amphi.contracts.PublishedEvent.SupernumeraryChanged;
import fr.amphi.contracts.PublishedEvent.TimeCredited;
import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the interns of an amphitheatre are told of its course. */
final class AmphiRules {

    private final Audience audience;

    AmphiRules(Audience audience) {
        this.audience = audience;
    }

    /** Once for a date: it is said again when its lists are frozen anew, positions on their own. */
    List<Telling> scheduled(AmphitheatreScheduled e) {
        var list = audience.callList(e.amphitheatre());
        return list.stream()
                .filter(entry -> isToCome(e.amphitheatre(), entry))
                .map(entry ->
                        new Telling(
                                entry.intern(),
                                Kind.AMPHI_SCHEDULED,
                                facts(e.amphitheatre())
                                        .and("position", entry.position())
                                        .and("of", list.size())
                                        .and("opensAt", e.opensAt()),
                                e.amphitheatre() + "/opens/" + e.opensAt()))
                .toList();
    }

    List<Telling> opened(AmphitheatreOpened e) {
        return each(
                e.amphitheatre(),
                entry -> isToCome(e.amphitheatre(), entry),
                entry ->
                        new Telling(
                                entry.intern(),
                                Kind.AMPHI_OPENED,
                                facts(e.amphitheatre()).and("position", entry.position())));
    }

    List<Telling> chosen(ChoiceMade e) {
        return List.of(
                new Telling(
                        e.intern(),
                        Kind.CHOICE_RECORDED,
                        facts(e.amphitheatre())
                                .and("position", e.position())
                                .and("post", e.post())
                                .and("establishment", e.establishment())
                                .and("unit", e.unit())
                                .and("finess", e.finess())
                                .and("how", e.how())
                                .and("when", e.at())));
    }

    List<Telling> skipped(InternSkipped e) {
        return List.of(
                new Telling(
                        e.intern(), Kind.SKIPPED, facts(e.amphitheatre()).and("code", e.reason())));
    }

    List<Telling> cancelled(ChoiceCancelled e) {
        var facts =
                facts(e.amphitheatre())
                        .and("post", e.post())
                        .and("code", e.reason())
                        .and("position", e.position());
        var post =
                audience.amphi(e.amphitheatre())
                        .flatMap(amphi -> audience.post(amphi.pool.campaign(), e.post()));
        return List.of(
                new Telling(
                        e.intern(),
                        Kind.CHOICE_CANCELLED,
                        post.map(p ->
                                        facts.and("establishment", p.establishment())
                                                .and("unit", p.unit()))
                                .orElse(facts.and("unit", e.post()))));
    }

    List<Telling> ruled(BlockingRulesSet e) {
        var rules = e.rules().isEmpty() ? null : String.join(" ; ", e.rules());
        return unplaced(
                e.amphitheatre(),
                Kind.RULES_SET,
                facts(e.amphitheatre()).and("rules", rules).and("reason", e.reason()));
    }

    List<Telling> suspended(AmphitheatreSuspended e) {
        return unplaced(
                e.amphitheatre(),
                Kind.SUSPENDED,
                facts(e.amphitheatre()).and("reason", e.reason()).and("when", e.at()));
    }

    List<Telling> resumed(AmphitheatreResumed e) {
        return unplaced(
                e.amphitheatre(), Kind.RESUMED, facts(e.amphitheatre()).and("when", e.at()));
    }

    List<Telling> credited(TimeCredited e) {
        return List.of(
                new Telling(
                        e.intern(),
                        Kind.TIME_CREDITED,
                        facts(e.amphitheatre())
                                .and("code", e.cause())
                                .and("seconds", e.seconds())
                                .and("reason", e.reason())
                                .and("deadline", e.deadline())));
    }

    List<Telling> beyond(SupernumeraryChanged e) {
        return List.of(
                new Telling(
                        e.intern(),
                        Kind.SUPERNUMERARY_CHANGED,
                        facts(e.amphitheatre()).and("code", e.change())));
    }

    /**
     * Those whose choices were taken back were told so before; now everybody is told what goes on.
     */
    List<Telling> reopened(AmphitheatreReopened e) {
        return unplaced(
                e.amphitheatre(),
                Kind.REOPENED,
                facts(e.amphitheatre())
                        .and("from", e.position())
                        .and("reason", e.reason())
                        .and("when", e.at()));
    }

    List<Telling> results(ResultsProclaimed e) {
        var amphi = audience.amphi(e.amphitheatre()).orElse(null);
        return each(
                e.amphitheatre(),
                _ -> true,
                entry -> {
                    var facts = facts(e.amphitheatre()).and("order", e.order());
                    var placement =
                            amphi == null ? null : amphi.placement(entry.intern()).orElse(null);
                    return new Telling(
                            entry.intern(),
                            Kind.RESULTS,
                            placement == null
                                    ? facts
                                    : facts.and("post", placement.post())
                                            .and("establishment", placement.establishment())
                                            .and("unit", placement.unit()));
                });
    }

    private List<Telling> unplaced(String amphitheatre, Kind kind, Facts facts) {
        return each(
                amphitheatre,
                entry -> isToCome(amphitheatre, entry),
                entry -> new Telling(entry.intern(), kind, facts));
    }

    /** False once the amphitheatre is over or the intern has a place: it would be old news. */
    private boolean isToCome(String amphitheatre, CallListEntry entry) {
        return audience.amphi(amphitheatre)
                .filter(amphi -> amphi.isOver() || amphi.hasPlace(entry.intern()))
                .isEmpty();
    }

    private List<Telling> each(
            String amphitheatre,
            Predicate<CallListEntry> who,
            Function<CallListEntry, Telling> what) {
        return audience.callList(amphitheatre).stream().filter(who).map(what).toList();
    }

    static Facts facts(String amphitheatre) {
        return Facts.none().and("amphitheatre", amphitheatre);
    }
}
