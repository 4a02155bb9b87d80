package fr.amphi.identity.campaign;

import fr.amphi.contracts.CallListEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a campaign; who the interns are is sealed in them. */
public sealed interface CampaignEvent {

    /**
     * A semester of choice was set up, and the draw that settles full ties was committed to.
     *
     * @param drawCommitment SHA-256 of the seed, in hex
     * @param seedKey name of the key the seed is sealed under
     * @param sealedSeed Base64
     */
    record CampaignOpened(
            String label,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean demo,
            String drawCommitment,
            String seedKey,
            String sealedSeed)
            implements CampaignEvent {}

    /**
     * One part of what an import brings or changes; it holds once {@link InternsImported} is there.
     */
    record InternsRegistered(List<Registration> interns) implements CampaignEvent {}

    /** One part of those whom an import takes out of pools that it names. */
    record InternsWithdrawn(List<Place> places) implements CampaignEvent {}

    /**
     * A file was imported whole.
     *
     * @param file SHA-256 of what it says, in hex
     * @param rows of the file
     */
    record InternsImported(
            Instant at, String file, int rows, List<PoolCount> pools, Reconciliation reconciliation)
            implements CampaignEvent {}

    /**
     * What is known of an intern was put right by hand.
     *
     * @param sealedReason encrypted under the person's key, Base64
     */
    record InternCorrected(
            Instant at,
            String pseudonym,
            String pool,
            int seniority,
            String rank,
            String sealedReason)
            implements CampaignEvent {}

    /** One part of a call list, the seed of the draw revealed with it. */
    record CallListPublished(
            Instant at,
            String pool,
            int revision,
            int part,
            int parts,
            int count,
            String hash,
            String profile,
            String seed,
            @Nullable String reason,
            List<CallListEntry> entries)
            implements CampaignEvent {}

    /** Sign-in names of these interns exist in Keycloak. */
    record AccountsProvisioned(List<String> pseudonyms) implements CampaignEvent {}

    /** Keycloak refused these for good. */
    record AccountsFailed(List<Failure> failures) implements CampaignEvent {}

    /** An intern in a pool. */
    record Place(String pseudonym, String pool) {}

    /** Lines of a file by pool. */
    record PoolCount(String pool, int count) {}

    /** Why an account could not be made. */
    record Failure(String pseudonym, String why) {}

    /**
     * The file beside what was known, in lines.
     *
     * @param added not known in that pool before
     * @param known unchanged
     * @param missing known in a pool that the file names, but not in the file
     * @param withdrawn those of the missing who left their pool
     */
    record Reconciliation(int added, int known, int changed, int missing, int withdrawn) {}
}
