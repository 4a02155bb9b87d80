package fr.amphi.identity.campaign;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.identity.campaign.CampaignEvent.AccountsFailed;
import fr.amphi.identity.campaign.CampaignEvent.AccountsProvisioned;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import fr.amphi.identity.campaign.CampaignEvent.InternCorrected;
import fr.amphi.identity.campaign.CampaignEvent.InternsImported;
import fr.amphi.identity.campaign.CampaignEvent.InternsRegistered;
import fr.amphi.identity.campaign.CampaignEvent.InternsWithdrawn;
import java.util.List;

/** What the other services are told of a campaign: its dates and its call lists, no person. */
public final class CampaignPublisher {

    private CampaignPublisher() {}

    public static List<PublishedEvent> publish(Campaign after, CampaignEvent event) {
        return switch (event) {
            case CampaignOpened e ->
                    List.of(
                            new PublishedEvent.CampaignOpened(
                                    after.id(), e.label(), e.firstDay(), e.lastDay(), e.demo()));
            case CallListPublished e -> List.of(callList(after, e));
            case InternsRegistered e -> List.of();
            case InternsWithdrawn e -> List.of();
            case InternsImported e -> List.of();
            case InternCorrected e -> List.of();
            case AccountsProvisioned e -> List.of();
            case AccountsFailed e -> List.of();
        };
    }

    private static PublishedEvent callList(Campaign campaign, CallListPublished e) {
        var part =
                new PublishedEvent.CallListPart(
                        campaign.pool(e.pool()),
                        e.revision(),
                        e.part(),
                        e.parts(),
                        e.count(),
                        e.hash(),
                        e.entries());
        var reason = e.reason();
        return reason == null
                ? new PublishedEvent.CallListPublished(part)
                : new PublishedEvent.CallListCorrected(part, reason);
    }
}
