package fr.amphi.identity.web;

import fr.amphi.identity.campaign.CampaignDecider;
import fr.amphi.kit.problem.Refused;
import java.util.function.Supplier;

/** Prepares a command again when the campaign changed between preparing and deciding. */
final class Retry {

    private static final int TIMES = 5;

    private Retry() {}

    static <T> T whileChanged(Supplier<T> prepareAndGive) {
        for (int time = 1; ; time++) {
            try {
                return prepareAndGive.get();
            } catch (Refused refused) {
                if (time == TIMES || !refused.refusal().code().equals(CampaignDecider.CHANGED)) {
                    throw refused;
                }
            }
        }
    }
}
