package fr.amphi.identity.campaign;

import static fr.amphi.identity.campaign.Scenario.POOL;
import static fr.amphi.identity.campaign.Scenario.intern;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.identity.calllist.Draw;
import fr.amphi.identity.campaign.CampaignCommand.Correct;
import fr.amphi.identity.campaign.CampaignCommand.RecordAccounts;
import fr.amphi.identity.campaign.CampaignEvent.AccountsProvisioned;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import fr.amphi.identity.campaign.CampaignEvent.Failure;
import fr.amphi.identity.campaign.CampaignEvent.InternsRegistered;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {

    @Test
    void nothingIsKnownOfACampaignThatWasNotOpened() {
        new Scenario().imports(intern("a", 0, "1")).refusedAs("UNKNOWN_CAMPAIGN");
    }

    @Test
    void aListPreparedOnAnOlderStateIsPreparedAgain() {
        var s = Scenario.opened().imports(intern("a", 0, "1"));
        var stale = s.publication(null, Scenario.DRAW.seed(), s.campaign.revision());
        s.imports(intern("b", 0, "2")).when(stale).refusedAs(CampaignDecider.CHANGED);
    }

    @Test
    void onlyTheSeedCommittedToMayBeRevealed() {
        var s = Scenario.opened().imports(intern("a", 0, "1"));
        s.when(s.publication(null, new Draw("08".repeat(32)).seed(), s.campaign.revision()))
                .refusedAs("NOT_THE_COMMITTED_DRAW");
    }

    @Test
    void aListThatStandsAsItShouldIsNotPublishedAgain() {
        var s = Scenario.opened().imports(intern("a", 0, "1"), intern("b", 1, "2"));
        int published = s.publishes(null).events.size();
        assertThat(s.publishes(null).events).hasSize(published);
        assertThat(s.refused).isNull();
    }

    @Test
    void aChangedListNeedsAReasonAndIsToldAsACorrection() {
        var s = Scenario.opened().imports(intern("a", 0, "1"), intern("b", 1, "2")).publishes(null);
        s.when(new Correct("a", POOL, 2, null, "h", "cmVhc29u"));
        assertThat(s.campaign.roster(POOL).stale()).isTrue();
        s.publishes(null).refusedAs("REASON_NEEDED").publishes("semestre validé");
        assertThat(list(s).revision()).isEqualTo(2);
        assertThat(list(s).entries()).extracting(CallListEntry::intern).containsExactly("a", "b");
        assertThat(CampaignPublisher.publish(s.campaign, s.events.getLast()).getFirst())
                .isInstanceOf(PublishedEvent.CallListCorrected.class);
        assertThat(s.campaign.roster(POOL).stale()).isFalse();
    }

    @Test
    void whatIsRecordedOfAccountsIsRecordedOnce() {
        var s = Scenario.opened().imports(intern("a", 0, "1"), intern("b", 0, "2"));
        var record =
                new RecordAccounts(List.of("a", "nobody"), List.of(new Failure("b", "refusé")));
        s.when(record).when(record);
        assertThat(s.events).filteredOn(AccountsProvisioned.class::isInstance).hasSize(1);
        assertThat(s.campaign.accountsToMake()).isEmpty();
        s.imports(intern("a", 1, "1"));
        assertThat(s.campaign.accountsToMake()).hasSize(1);
    }

    @Test
    void longListsTravelInParts() {
        var interns =
                IntStream.rangeClosed(1, 1_201)
                        .mapToObj(i -> intern("intern-" + i, 0, Integer.toString(i)))
                        .toArray(Registration[]::new);
        var s = Scenario.opened().imports(interns).publishes(null);
        assertThat(s.events).filteredOn(InternsRegistered.class::isInstance).hasSize(3);
        var parts =
                s.events.stream()
                        .filter(CallListPublished.class::isInstance)
                        .map(CallListPublished.class::cast)
                        .toList();
        assertThat(parts).hasSize(3).allMatch(p -> p.parts() == 3 && p.count() == 1_201);
        assertThat(list(s).entries()).hasSize(1_201);
        assertThat(list(s).hash()).isEqualTo(CallList.hash(list(s).entries()));
    }

    @Property(tries = 200)
    void readingTheEventsAgainGivesTheSameState(@ForAll("steps") List<Step> steps) {
        var s = Scenario.opened();
        for (var step : steps) {
            int before = s.events.size();
            var state = s.campaign;
            switch (step.kind()) {
                case 0 -> s.imports(intern("i" + step.who(), step.value(), "" + (step.who() + 1)));
                case 1 -> s.publishes(step.value() == 0 ? null : "motif");
                case 2 -> s.when(new Correct("i" + step.who(), POOL, step.value(), null, "h", "r"));
                default -> s.when(new RecordAccounts(List.of("i" + step.who()), List.of()));
            }
            if (s.refused != null) {
                assertThat(s.events).hasSize(before);
                assertThat(s.campaign).isSameAs(state);
            }
        }
        var again = Campaign.none("2027-05");
        for (var event : s.events) {
            again = CampaignFold.evolve(again, event);
        }
        assertThat(again).isEqualTo(s.campaign);
    }

    /** One thing that somebody does. */
    record Step(int kind, int who, int value) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.integers()
                .between(0, 4 * 6 * 4 - 1)
                .map(n -> new Step(n % 4, n / 4 % 6, n / 24))
                .list()
                .ofMaxSize(30);
    }

    private static CallList list(Scenario s) {
        @Nullable CallList list = s.campaign.roster(POOL).list();
        return Objects.requireNonNull(list);
    }
}
