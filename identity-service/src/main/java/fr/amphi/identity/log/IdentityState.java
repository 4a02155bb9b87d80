package fr.amphi.identity.log;

import fr.amphi.identity.account.Account;
import fr.amphi.identity.campaign.Campaign;

/** The state of one of the two kinds of aggregates. */
public sealed interface IdentityState {

    /** Of a campaign. */
    record OfCampaign(Campaign campaign) implements IdentityState {}

    /** Of an account. */
    record OfAccount(Account account) implements IdentityState {}

    /** The kind is in the id. */
    static IdentityState none(String aggregateId) {
        return aggregateId.startsWith(Account.PREFIX)
                ? new OfAccount(Account.none(aggregateId))
                : new OfCampaign(Campaign.none(aggregateId));
    }
}
