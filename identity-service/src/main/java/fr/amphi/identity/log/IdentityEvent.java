package fr.amphi.identity.log;

import fr.amphi.identity.account.AccountEvent;
import fr.amphi.identity.campaign.CampaignEvent;

/** A fact of one of the two kinds of aggregates. */
public sealed interface IdentityEvent {

    /** Of a campaign. */
    record OfCampaign(CampaignEvent event) implements IdentityEvent {}

    /** Of an account. */
    record OfAccount(AccountEvent event) implements IdentityEvent {}
}
