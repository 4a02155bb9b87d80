package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Command FOUR =
            schedule(
                    interns("anna", "bruno", "chloe", "david"),
                    post("A", 1),
                    post("B", 1),
                    post("C", 2));

    @Test
    void it_tells_everyone_what_the_lists_would_give_now() {
        State state =
                given(FOUR, ranks("anna", "A"), ranks("bruno", "A", "B"), ranks("chloe", "B"))
                        .state();
        Simulation now = Simulation.of(state);
        assertThat(now.postObtained(1)).isEqualTo("A");
        assertThat(now.postObtained(2)).isEqualTo("B");
        assertThat(now.orderObtained(2)).isEqualTo(2);
        assertThat(now.postObtained(3)).isNull();
        assertThat(now.orderObtained(4)).isZero();
    }

    @Test
    void it_tells_how_each_wish_stands() {
        State state =
                given(
                                FOUR,
                                ranks("bruno", "B", "C"),
                                ranks("chloe", "B"),
                                ranks("david", "A", "B", "C"),
                                new Command.Open(),
                                chooses("anna", "A"))
                        .state();
        assertThat(Simulation.of(state).standings(4))
                .containsExactly(
                        new WishStanding("A", 0, 0, 1, null),
                        new WishStanding("B", 1, 2, null, null),
                        new WishStanding("C", 2, 1, null, null));
    }

    @Test
    void linked_posts_are_wanted_together() {
        State state =
                given(
                                schedule(interns("anna", "bruno"), post("A", 1, "B"), post("B", 1)),
                                ranks("anna", "A", "B"),
                                ranks("bruno", "B"))
                        .state();
        assertThat(Simulation.of(state).standings(2))
                .containsExactly(new WishStanding("B", 1, 1, null, null));
        assertThat(Simulation.of(state).postObtained(2)).isNull();
    }

    @Test
    void a_list_can_be_tried_without_being_ranked() {
        State state = given(FOUR, ranks("anna", "A"), ranks("bruno", "A", "B")).state();
        Simulation tried = Simulation.trying(state, 3, List.of("A", "Z", "C"));
        assertThat(tried.postObtained(3)).isEqualTo("C");
        assertThat(tried.orderObtained(3)).isEqualTo(3);
        assertThat(tried.likelihood(3)).isEqualTo(Likelihood.PROBABLE);
        assertThat(Simulation.of(state).postObtained(3)).isNull();
    }

    @Test
    void it_follows_the_order_of_the_calls() {
        State state =
                given(
                                FOUR,
                                ranks("anna", "A"),
                                ranks("bruno", "A"),
                                ranks("chloe", "A"),
                                new Command.Open(),
                                skip("anna"),
                                new Command.ReturnToList("anna"))
                        .state();
        Simulation now = Simulation.of(state);
        assertThat(now.postObtained(2)).isEqualTo("A");
        assertThat(now.postObtained(1)).isNull();
    }

    @Test
    void likelihood_counts_those_called_before() {
        State state =
                given(FOUR, ranks("anna", "B"), ranks("bruno", "C"), ranks("chloe", "C")).state();
        assertThat(Simulation.of(state).likelihood(1)).isEqualTo(Likelihood.SURE);
        assertThat(Simulation.of(state).likelihood(2)).isEqualTo(Likelihood.SURE);
        assertThat(Simulation.of(state).likelihood(3)).isEqualTo(Likelihood.PROBABLE);
        assertThat(Simulation.of(state).likelihood(4)).isEqualTo(Likelihood.UNCERTAIN);
    }
}
