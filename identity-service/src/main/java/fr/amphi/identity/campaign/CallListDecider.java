package fr.amphi.identity.campaign;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Refusal;
import fr.amphi.identity.calllist.CallListRules;
import fr.amphi.identity.calllist.Candidate;
import fr.amphi.identity.calllist.Draw;
import fr.amphi.identity.calllist.RuleBook;
import fr.amphi.identity.calllist.RuleProfile;
import fr.amphi.identity.campaign.CampaignCommand.PublishCallLists;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides call lists: a first one, or a correction with its reason, or nothing where all is right.
 */
final class CallListDecider {

    private final RuleBook rules;

    CallListDecider(RuleBook rules) {
        this.rules = rules;
    }

    Decision<CampaignEvent> publish(Campaign campaign, PublishCallLists c, Instant now) {
        var opening = Objects.requireNonNull(campaign.opening());
        if (!new Draw(c.seed()).commitment().equals(opening.drawCommitment())) {
            return refuse(
                    "NOT_THE_COMMITTED_DRAW",
                    "Cette graine n'est pas celle dont l'empreinte a été enregistrée.",
                    Map.of());
        }
        var events = new ArrayList<CampaignEvent>();
        var needReason = new ArrayList<String>();
        for (var pool : new TreeSet<>(c.pools())) {
            var drawn = list(campaign, opening, pool, c);
            if (drawn.refusal() != null) {
                return Decision.refuse(drawn.refusal());
            }
            var before = campaign.roster(pool).list();
            if (before != null && drawn.same(before)) {
                continue;
            }
            if (before != null && c.reason() == null) {
                needReason.add(pool);
            }
            events.addAll(drawn.parts(pool, before == null ? 1 : before.revision() + 1, c, now));
        }
        return needReason.isEmpty()
                ? new Decision.Accepted<>(events)
                : refuse(
                        "REASON_NEEDED",
                        "Une liste publiée change : donnez le motif de la correction.",
                        Map.of("pools", needReason));
    }

    private Drawn list(Campaign campaign, CampaignOpened opening, String pool, PublishCallLists c) {
        var interns = campaign.roster(pool).interns();
        if (interns.isEmpty()) {
            return Drawn.refused(
                    "NO_INTERNS", "Aucun interne dans ce groupe.", Map.of("pool", pool));
        }
        var perimeter = campaign.pool(pool).subdivision();
        Optional<RuleProfile> profile = rules.profile(perimeter, opening.firstDay());
        if (profile.isEmpty()) {
            return Drawn.refused(
                    "NO_RULES",
                    "Aucune règle de liste d'appel n'est en vigueur pour ce semestre.",
                    Map.of("pool", pool, "firstDay", opening.firstDay().toString()));
        }
        var order = new CallListRules(profile.get());
        var candidates = interns.values().stream().map(e -> e.registration().candidate()).toList();
        var obstacle = order.obstacle(candidates);
        if (obstacle.isPresent()) {
            return Drawn.refused(
                    obstacle.get().code(),
                    obstacle.get().detail(),
                    Map.of("pool", pool, "interns", obstacle.get().pseudonyms().size()));
        }
        return new Drawn(profile.get().id(), entries(order.order(candidates, c.draws())), null);
    }

    private static List<CallListEntry> entries(List<Candidate> ordered) {
        var entries = new ArrayList<CallListEntry>(ordered.size());
        for (var c : ordered) {
            entries.add(
                    new CallListEntry(
                            entries.size() + 1,
                            c.pseudonym(),
                            c.seniority(),
                            c.rank().toString(),
                            c.guest()));
        }
        return List.copyOf(entries);
    }

    /** A list as it would be published. */
    private record Drawn(String profile, List<CallListEntry> entries, @Nullable Refusal refusal) {

        static Drawn refused(String code, String detail, Map<String, Object> figures) {
            return new Drawn("", List.of(), new Refusal(code, detail, figures));
        }

        boolean same(CallList before) {
            return before.entries().equals(entries) && before.profile().equals(profile);
        }

        List<CallListPublished> parts(String pool, int revision, PublishCallLists c, Instant now) {
            var hash = CallList.hash(entries);
            var parts = Parts.of(entries, entry -> 150 + entry.rank().length());
            var numbered = new LinkedHashMap<Integer, List<CallListEntry>>();
            parts.forEach(part -> numbered.put(numbered.size() + 1, part));
            var reason = revision == 1 ? null : c.reason();
            return numbered.entrySet().stream()
                    .map(part ->
                            new CallListPublished(
                                    now,
                                    pool,
                                    revision,
                                    part.getKey(),
                                    parts.size(),
                                    entries.size(),
                                    hash,
                                    profile,
                                    c.seed(),
                                    reason,
                                    part.getValue()))
                    .toList();
        }
    }

    private static Decision<CampaignEvent> refuse(
            String code, String detail, Map<String, Object> figures) {
        return Decision.refuse(new Refusal(code, detail, figures));
    }
}
