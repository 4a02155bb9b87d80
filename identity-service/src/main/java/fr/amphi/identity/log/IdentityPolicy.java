package fr.amphi.identity.log;

import fr.amphi.contracts.Role;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignCommand;
import fr.amphi.identity.campaign.CampaignCommand.Correct;
import fr.amphi.identity.campaign.CampaignCommand.Import;
import fr.amphi.identity.campaign.CampaignCommand.Open;
import fr.amphi.identity.campaign.CampaignCommand.PublishCallLists;
import fr.amphi.identity.campaign.CampaignCommand.RecordAccounts;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.kit.command.CommandPolicy;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import java.util.stream.Stream;

/** Who may ask what: the head of the internship office everything, managers in their cells. */
final class IdentityPolicy implements CommandPolicy<IdentityCommand> {

    @Override
    public void check(Caller caller, String aggregateId, IdentityCommand command) {
        switch (command) {
            case IdentityCommand.OfCampaign(var _, var c) -> campaign(caller, aggregateId, c);
            case IdentityCommand.OfAccount(var _, var _) -> caller.require(Role.ARS_ADMIN);
        }
    }

    private static void campaign(Caller caller, String campaign, CampaignCommand command) {
        switch (command) {
            case Open c -> caller.require(Role.ARS_ADMIN);
            case Import c -> pools(caller, campaign, c.pools().stream().map(PoolCount::pool));
            case Correct c -> pools(caller, campaign, Stream.of(c.pool()));
            case PublishCallLists c -> pools(caller, campaign, c.pools().stream());
            case RecordAccounts c -> throw new Forbidden("Cette action est réservée au système.");
        }
    }

    private static void pools(Caller caller, String campaign, Stream<String> codes) {
        caller.require(Role.ARS_MANAGER, Role.ARS_ADMIN);
        codes.map(code -> Campaign.pool(campaign, code))
                .forEach(pool -> caller.requireCell(pool.subdivision(), pool.specialty()));
    }
}
