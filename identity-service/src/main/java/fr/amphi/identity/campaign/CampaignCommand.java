package fr.amphi.identity.campaign;

import fr.amphi.identity.campaign.CampaignEvent.Failure;
import fr.amphi.identity.campaign.CampaignEvent.Place;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import fr.amphi.kit.command.Incidental;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a campaign; sealed values and random ones are made before. */
public sealed interface CampaignCommand {

    /**
     * @param askedDraw commitment of a seed that the caller chose, null for a random one
     */
    record Open(
            String label,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean demo,
            @Nullable String askedDraw,
            @Incidental String drawCommitment,
            @Incidental String seedKey,
            @Incidental String sealedSeed)
            implements CampaignCommand {}

    /**
     * @param file SHA-256 of what the file says, in hex
     * @param pools lines of the file by pool
     * @param basedOn revision of the campaign that the differences were found against
     * @param registered what is new or changed
     * @param missing those of the pools who are not in the file
     */
    record Import(
            String file,
            boolean withdrawMissing,
            List<PoolCount> pools,
            @Incidental int basedOn,
            @Incidental List<Registration> registered,
            @Incidental List<Place> missing,
            @Incidental Reconciliation reconciliation)
            implements CampaignCommand {}

    /**
     * @param reasonHash SHA-256 of the reason, in hex
     */
    record Correct(
            String pseudonym,
            String pool,
            @Nullable Integer seniority,
            @Nullable String rank,
            String reasonHash,
            @Incidental String sealedReason)
            implements CampaignCommand {}

    /**
     * @param reason needed where a published list changes
     * @param seed of the draw
     * @param draws number drawn by pseudonym, one for each intern of the pools
     */
    record PublishCallLists(
            List<String> pools,
            @Nullable String reason,
            @Incidental int basedOn,
            @Incidental String seed,
            @Incidental Map<String, String> draws)
            implements CampaignCommand {}

    /** What became of a batch of accounts in Keycloak. */
    record RecordAccounts(List<String> provisioned, List<Failure> failed)
            implements CampaignCommand {}
}
