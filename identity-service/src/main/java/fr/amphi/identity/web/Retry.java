package fr.amphi.identity.web;

import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignDecider;
import fr.amphi.identity.log.Identities;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import java.util.function.Function;

/** Prepares a command again when the campaign changed between preparing and deciding. */
final class Retry {

    private static final int TIMES = 5;

    private Retry() {}

    /**
     * @throws TryLater when this instance does not hear of the change in time
     */
    static <T> T whileChanged(
            Identities identities, String campaign, Function<Campaign, T> prepareAndGive) {
        for (int time = 1; ; time++) {
            try {
                return prepareAndGive.apply(identities.newest(campaign));
            } catch (Refused refused) {
                if (time == TIMES || !refused.refusal().code().equals(CampaignDecider.CHANGED)) {
                    throw refused;
                }
                identities.awaitHere(campaign, refused.version());
            }
        }
    }
}
