package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Prospect.Standing;
import fr.amphi.amphitheatre.Prospect.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProspectTest {

    @Test
    void it_tells_which_wishes_were_gone_and_to_whom_by_rank() {
        State state =
                given(
                                schedule(
                                        interns("anna", "bruno", "chloe", "david"),
                                        post("A", 2),
                                        post("B", 1),
                                        post("C", 1)),
                                ranks("david", "A", "B", "C"),
                                new Command.Open(),
                                chooses("anna", "A"),
                                skip("bruno"),
                                chooses("chloe", "A"),
                                new Command.WithdrawPost("B", "fermeture de lits"))
                        .state();
        assertThat(Prospect.of(state, 4))
                .isEqualTo(
                        new Prospect(
                                4,
                                2,
                                1,
                                1,
                                true,
                                List.of(
                                        new Wish(1, "A", Standing.TAKEN, 0, List.of(1, 3)),
                                        new Wish(2, "B", Standing.WITHDRAWN, 0, List.of()),
                                        new Wish(3, "C", Standing.FREE, 1, List.of()))));
    }

    @Test
    void an_earlier_state_tells_what_was_then() {
        Scenario before = given(schedule(), ranks("bruno", "A", "B"), new Command.Open());
        State then = before.state();
        State now = before.when(chooses("anna", "A")).state();
        assertThat(Prospect.of(then, 2).wishes().getFirst().standing()).isEqualTo(Standing.FREE);
        assertThat(Prospect.of(now, 2).wishes().getFirst().takers()).containsExactly(1);
    }
}
