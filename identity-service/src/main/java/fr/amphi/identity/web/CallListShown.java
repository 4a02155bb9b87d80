package fr.amphi.identity.web;

import fr.amphi.identity.calllist.Explanation;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignEvent;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call list as shown.
 *
 * @param rules id of the rule profile
 * @param drawCommitment recorded before any intern was known
 * @param drawSeed revealed with the list
 */
record CallListShown(
        String pool,
        int revision,
        int count,
        String hash,
        Instant at,
        boolean stale,
        @Nullable String reason,
        String rules,
        String drawCommitment,
        String drawSeed,
        List<Line> entries) {

    /** A position and why. */
    record Line(
            int position,
            String pseudonym,
            @Nullable String internId,
            @Nullable String familyName,
            @Nullable String givenName,
            int seniority,
            String rank,
            boolean guest,
            Explanation explanation) {}

    /**
     * A list in short.
     *
     * @param stale interns changed since: to be published again
     */
    record Head(String pool, int revision, int count, String hash, Instant at, boolean stale) {}

    static Optional<Head> head(Campaign campaign, String code) {
        var roster = campaign.roster(code);
        var list = roster.list();
        return list == null
                ? Optional.empty()
                : Optional.of(
                        new Head(
                                code,
                                list.revision(),
                                list.entries().size(),
                                list.hash(),
                                list.at(),
                                roster.stale()));
    }

    /** What a command published, and what already stood as it should. */
    static List<Head> heads(Campaign before, List<String> pools, List<CampaignEvent> events) {
        var heads = new TreeMap<String, Head>();
        pools.forEach(code -> head(before, code).ifPresent(head -> heads.put(code, head)));
        for (var event : events) {
            if (event instanceof CallListPublished e) {
                heads.put(
                        e.pool(),
                        new Head(e.pool(), e.revision(), e.count(), e.hash(), e.at(), false));
            }
        }
        return List.copyOf(heads.values());
    }
}
