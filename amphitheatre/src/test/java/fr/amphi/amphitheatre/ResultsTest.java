package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.placedElsewhere;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Results.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void every_line_of_the_call_list_has_a_result() {
        List<CallListLine> interns = new ArrayList<>(interns("anna", "bruno", "chloe"));
        interns.add(placedElsewhere("david"));
        State state =
                given(
                                schedule(interns, post("A", 1)),
                                ranks("anna", "A"),
                                ranks("bruno", "A"),
                                new Command.PlaceSupernumerary(
                                        "chloe", "A", false, because("avis")),
                                new Command.Open(),
                                wishListsChoose(2))
                        .state();
        assertThat(Results.of(state))
                .containsExactly(
                        new Row(1, "anna", "A", How.WISH_LIST, null, NINE),
                        new Row(2, "bruno", null, How.NONE, "NO_WISH_POSSIBLE", NINE),
                        new Row(3, "chloe", "A", How.SUPERNUMERARY, null, NINE),
                        new Row(4, "david", null, How.NONE, "PLACED_ELSEWHERE", NINE));
    }

    @Test
    void who_was_not_called_has_no_result_yet() {
        assertThat(Results.of(given(schedule()).state()).getFirst())
                .isEqualTo(new Row(1, "anna", null, How.NONE, "WAITING", null));
    }
}
