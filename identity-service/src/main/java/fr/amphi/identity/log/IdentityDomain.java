package fr.amphi.identity.log;

import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Refusal;
import fr.amphi.identity.account.AccountDecider;
import fr.amphi.identity.campaign.CampaignDecider;
import fr.amphi.identity.campaign.CampaignFold;
import fr.amphi.identity.campaign.CampaignPublisher;
import fr.amphi.kit.event.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Hands each command and fact to the kind of aggregate it is for. */
final class IdentityDomain implements Domain<IdentityCommand, IdentityEvent, IdentityState> {

    private final CampaignDecider campaigns;

    IdentityDomain(CampaignDecider campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public IdentityState initial(String aggregateId) {
        return IdentityState.none(aggregateId);
    }

    @Override
    public Decision<IdentityEvent> decide(
            IdentityState state, IdentityCommand command, Instant now) {
        if (state instanceof IdentityState.OfCampaign s
                && command instanceof IdentityCommand.OfCampaign c) {
            return wrap(
                    campaigns.decide(s.campaign(), c.command(), now),
                    IdentityEvent.OfCampaign::new);
        }
        if (state instanceof IdentityState.OfAccount s
                && command instanceof IdentityCommand.OfAccount c) {
            return wrap(
                    AccountDecider.decide(s.account(), c.command()), IdentityEvent.OfAccount::new);
        }
        return Decision.refuse(
                Refusal.of("WRONG_KIND", "Cet identifiant n'est pas de la nature attendue."));
    }

    private static <E> Decision<IdentityEvent> wrap(
            Decision<E> decision, Function<E, IdentityEvent> kind) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) ->
                    new Decision.Accepted<>(events.stream().map(kind).toList());
            case Decision.Refused<E>(var refusal) -> Decision.refuse(refusal);
        };
    }

    @Override
    public IdentityState evolve(IdentityState state, IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.OfCampaign(var e) ->
                    new IdentityState.OfCampaign(CampaignFold.evolve(campaign(state), e));
            case IdentityEvent.OfAccount(var e) ->
                    new IdentityState.OfAccount(
                            AccountDecider.evolve(((IdentityState.OfAccount) state).account(), e));
        };
    }

    @Override
    public List<Publication> publish(IdentityState after, IdentityEvent event, EventMeta meta) {
        return switch (event) {
            case IdentityEvent.OfCampaign(var e) ->
                    CampaignPublisher.publish(campaign(after), e).stream()
                            .map(Contracts::publication)
                            .toList();
            case IdentityEvent.OfAccount(var _) -> List.of();
        };
    }

    private static fr.amphi.identity.campaign.Campaign campaign(IdentityState state) {
        return ((IdentityState.OfCampaign) state).campaign();
    }
}
