package fr.amphi.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import fr.amphi.identity.campaign.ImportPlan.MissingIntern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param imported lines of the file
 * @param command null for a dry run
 */
record ImportAnswer(
        int imported,
        List<PoolCount> pools,
        List<String> warnings,
        Report reconciliation,
        boolean dryRun,
        @Nullable UUID command,
        long version,
        boolean repeated) {

    /** The file beside what was known, in lines, and who is not in it any more. */
    record Report(
            @JsonProperty("new") int added,
            int known,
            int changed,
            int missing,
            int withdrawn,
            List<MissingIntern> missingInterns) {

        static Report of(Reconciliation r, List<MissingIntern> missing) {
            return new Report(
                    r.added(), r.known(), r.changed(), r.missing(), r.withdrawn(), missing);
        }
    }
}
