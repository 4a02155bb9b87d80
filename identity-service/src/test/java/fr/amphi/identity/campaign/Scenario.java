package fr.amphi.identity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.eventlog.Decision;
import fr.amphi.identity.calllist.Draw;
import fr.amphi.identity.calllist.RuleBook;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Given events, when command, then events or a refusal. */
final class Scenario {

    static final String POOL = "LYON.DSM24.SOCLE";
    static final Draw DRAW = new Draw("07".repeat(32));

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private final CampaignDecider decider = new CampaignDecider(RuleBook.shipped());

    final List<CampaignEvent> events = new ArrayList<>();
    Campaign campaign = Campaign.none("2027-05");
    @Nullable String refused;

    static Scenario opened() {
        return new Scenario()
                .when(
                        new CampaignCommand.Open(
                                "Mai 2027",
                                LocalDate.of(2027, 5, 2),
                                LocalDate.of(2027, 11, 1),
                                false,
                                null,
                                DRAW.commitment(),
                                "draw-1",
                                "c2VlZA=="));
    }

    Scenario when(CampaignCommand command) {
        switch (decider.decide(campaign, command, NOW)) {
            case Decision.Refused<CampaignEvent>(var refusal) -> refused = refusal.code();
            case Decision.Accepted<CampaignEvent>(var accepted) -> {
                refused = null;
                for (var event : accepted) {
                    events.add(event);
                    campaign = CampaignFold.evolve(campaign, event);
                }
            }
        }
        return this;
    }

    Scenario imports(Registration... registrations) {
        return when(
                new CampaignCommand.Import(
                        "f",
                        false,
                        List.of(new PoolCount(POOL, registrations.length)),
                        campaign.revision(),
                        List.of(registrations),
                        List.of(),
                        new Reconciliation(registrations.length, 0, 0, 0, 0)));
    }

    Scenario publishes(@Nullable String reason) {
        return when(publication(reason, DRAW.seed(), campaign.revision()));
    }

    CampaignCommand publication(@Nullable String reason, String seed, int basedOn) {
        Map<String, String> draws = new HashMap<>();
        campaign.enrolments()
                .map(e -> e.registration().pseudonym())
                .forEach(p -> draws.put(p, DRAW.number(p)));
        return new CampaignCommand.PublishCallLists(
                List.copyOf(campaign.rosters().keySet()), reason, basedOn, seed, draws);
    }

    Scenario refusedAs(String code) {
        assertThat(refused).isEqualTo(code);
        return this;
    }

    static Registration intern(String pseudonym, int seniority, String rank) {
        return new Registration(
                pseudonym, "x-" + pseudonym, POOL, seniority, rank, null, null, null, true, "c2Vh");
    }
}
