package fr.amphi.identity.campaign;

import fr.amphi.identity.campaign.CampaignEvent.Place;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import java.util.List;
import java.util.Map;

/**
 * What a file would do to a campaign: found by comparing, nothing is changed.
 *
 * @param entries new and changed lines, with the pseudonyms they get or have
 * @param newPersons those who need a key first
 * @param missing known in a pool of the file but not in the file
 * @param missingInterns the same for people: intern id and pool
 * @param warnings French sentences
 */
public record ImportPlan(
        List<PoolCount> pools,
        List<Entry> entries,
        List<String> newPersons,
        List<Place> missing,
        List<MissingIntern> missingInterns,
        Reconciliation reconciliation,
        List<String> warnings) {

    /** A line to register. */
    public record Entry(InternLine line, String pseudonym, String person) {}

    /** Somebody whom the file leaves out. */
    public record MissingIntern(String internId, String pool) {}

    /**
     * An intern as the campaign knows them.
     *
     * @param enrolments by pool code
     */
    record Known(
            String pseudonym,
            String person,
            PersonDetails details,
            Map<String, Enrolment> enrolments) {}
}
