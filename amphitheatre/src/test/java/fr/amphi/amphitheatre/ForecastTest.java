package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Forecast.Post;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Command THREE =
            schedule(
                    interns("anna", "bruno", "chloe"),
                    post("A", 1),
                    post("B", 2),
                    post("C", 4),
                    post("D", 1, "E"),
                    post("E", 1));

    @Test
    void a_post_with_more_places_than_interns_left_stays_open_whatever_they_choose() {
        Forecast forecast = Forecast.of(given(THREE).state());
        assertThat(forecast.undecided()).isEqualTo(3);
        assertThat(forecast.surelyEmpty()).isEqualTo(5);
        assertThat(forecast.posts())
                .contains(
                        new Post("C", 4, 0, 4, Likelihood.SURE),
                        new Post("B", 2, 0, 2, Likelihood.UNCERTAIN));
    }

    @Test
    void wishes_fill_posts_and_who_has_none_left_may_take_any() {
        State state =
                given(
                                THREE,
                                ranks("bruno", "A", "B", "E", "D"),
                                ranks("chloe", "A"),
                                new Command.Open(),
                                chooses("anna", "C"))
                        .state();
        Forecast forecast = Forecast.of(state);
        assertThat(forecast.toChoose()).isEqualTo(2);
        assertThat(forecast.undecided()).isEqualTo(1);
        assertThat(forecast.posts())
                .containsExactly(
                        new Post("A", 1, 2, 0, null),
                        new Post("B", 2, 1, 2, Likelihood.PROBABLE),
                        new Post("C", 3, 0, 3, Likelihood.SURE),
                        new Post("D", 1, 1, 1, Likelihood.UNCERTAIN),
                        new Post("E", 1, 1, 1, Likelihood.UNCERTAIN));
    }

    @Test
    void once_all_have_chosen_what_is_left_is_sure_and_a_withdrawn_post_is_no_vacancy() {
        State state =
                given(
                                schedule(interns("anna"), post("A", 1), post("B", 1), post("C", 1)),
                                new Command.Open(),
                                chooses("anna", "A"),
                                new Command.WithdrawPost("C", "fermeture de lits"))
                        .state();
        assertThat(Forecast.of(state).posts())
                .containsExactly(
                        new Post("A", 0, 0, 0, null), new Post("B", 1, 0, 1, Likelihood.SURE));
    }
}
