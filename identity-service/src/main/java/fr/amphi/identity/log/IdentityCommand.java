package fr.amphi.identity.log;

import fr.amphi.identity.account.AccountCommand;
import fr.amphi.identity.campaign.CampaignCommand;

/** A command for one of the two kinds of aggregates; the name tells commands of a kind apart. */
public sealed interface IdentityCommand {

    /** For a campaign. */
    record OfCampaign(String name, CampaignCommand command) implements IdentityCommand {}

    /** For an account. */
    record OfAccount(String name, AccountCommand command) implements IdentityCommand {}

    static IdentityCommand of(CampaignCommand command) {
        return new OfCampaign(command.getClass().getSimpleName(), command);
    }

    static IdentityCommand of(AccountCommand command) {
        return new OfAccount(command.getClass().getSimpleName(), command);
    }
}
