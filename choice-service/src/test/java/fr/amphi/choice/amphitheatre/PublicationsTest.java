package fr.amphi.choice.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Decision;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.Corrections;
import fr.amphi.contracts.How;
import fr.amphi.contracts.PublishedEvent;
import fr.amphi.contracts.PublishedEvent.Choice;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.OfferChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private static final Instant NOW = Instant.parse("2027-03-24T13:00:00Z");

    private State state = State.initial("2027-05.LYON.DSM24.SOCLE");

    @BeforeEach
    void open() {
        give(
                new Command.Schedule(
                        new PoolId("2027-05", "LYON", "DSM24", "SOCLE"),
                        NOW,
                        180,
                        List.of(line("one"), line("two")),
                        List.of(
                                post("A", List.of("B")),
                                post("B", List.of()),
                                post("C", List.of())),
                        new RuleProfile("r", "text")));
        give(new Command.Open());
    }

    @Test
    void a_choice_says_all_that_an_establishment_needs_and_what_its_links_lost() {
        List<Choice> told = give(new Command.Choose("one", "B", 1));
        assertThat(told.get(0))
                .isInstanceOfSatisfying(
                        ChoiceMade.class,
                        made -> {
                            assertThat(made.pool().id()).isEqualTo(state.id());
                            assertThat(made.finess()).isEqualTo("010000024");
                            assertThat(made.unit()).isEqualTo("unit B");
                            assertThat(made.how()).isEqualTo(How.SELF);
                            assertThat(made.placesLeft()).isEqualTo(1);
                        });
        assertThat(told.get(1))
                .isInstanceOfSatisfying(
                        OfferChanged.class,
                        changed -> {
                            assertThat(changed.post()).isEqualTo("A");
                            assertThat(changed.placesLeft()).isEqualTo(1);
                            assertThat(changed.reason()).isEqualTo(Publications.LINKED);
                        });
        assertThat(told.get(2)).isInstanceOf(PublishedEvent.TurnStarted.class);
    }

    @Test
    void a_reason_about_a_person_is_not_published() {
        give(new Command.Choose("one", "C", 1));
        Reason secret = new Reason("grossesse", Inputs.salt());
        List<Choice> told =
                give(Corrections.applied(state, new Correction.OtherPost("one", "A"), secret));
        assertThat(told).filteredOn(ChoiceCancelled.class::isInstance).hasSize(1);
        assertThat(told).filteredOn(ChoiceMade.class::isInstance).hasSize(1);
        assertThat(told.toString()).doesNotContain("grossesse");
    }

    private List<Choice> give(Command command) {
        List<Choice> told = new ArrayList<>();
        if (!(Amphitheatre.decide(state, command, NOW) instanceof Decision.Accepted(var events))) {
            throw new AssertionError(Amphitheatre.decide(state, command, NOW));
        }
        for (Event event : events) {
            state = Amphitheatre.evolve(state, event);
            told.addAll(Publications.of(state, event, NOW));
        }
        return told;
    }

    private static CallListLine line(String intern) {
        return new CallListLine(intern, 0, "1", false, false);
    }

    private static OfferedPost post(String id, List<String> linkedTo) {
        return new OfferedPost(
                id, "CH", "unit " + id, "010000024", "Bourg", List.of(), 2, linkedTo);
    }
}
