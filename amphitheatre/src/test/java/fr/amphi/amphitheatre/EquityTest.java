package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.placedElsewhere;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Equity.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EquityTest {

    @Test
    void it_counts_the_wishes_obtained() {
        List<CallListLine> lines = new ArrayList<>(interns("a", "b", "c", "d", "e"));
        lines.add(2, placedElsewhere("x"));
        State state =
                given(
                                schedule(
                                        lines,
                                        post("A", 1),
                                        post("B", 1),
                                        post("C", 1),
                                        post("D", 9)),
                                ranks("a", "A"),
                                ranks("b", "A", "B"),
                                ranks("c", "A", "B", "C", "D"),
                                ranks("d", "A", "B", "C", "D"),
                                new Command.Open(),
                                wishListsChoose(4),
                                chooses("e", "D"))
                        .state();
        assertThat(Equity.of(state).groups()).containsExactly(new Group(1, 6, 5, 1, 3, 1, 1, 0, 2));
    }

    @Test
    void no_group_has_under_five_interns_and_none_is_lost() {
        for (int interns : new int[] {4, 5, 9, 10, 49, 50, 51, 420}) {
            String[] names =
                    IntStream.range(0, interns).mapToObj(i -> "i" + i).toArray(String[]::new);
            List<Group> groups =
                    Equity.of(given(schedule(interns(names), post("A", 1))).state()).groups();
            assertThat(groups).hasSize(Math.min(10, interns / 5));
            assertThat(groups).allMatch(group -> group.interns() >= 5);
            assertThat(groups.stream().mapToInt(Group::interns).sum())
                    .isEqualTo(groups.isEmpty() ? 0 : interns);
        }
    }

    @Test
    void who_has_no_post_is_counted() {
        State state =
                given(
                                schedule(interns("a", "b", "c", "d", "e"), post("A", 9)),
                                new Command.Open(),
                                skip("a"))
                        .state();
        assertThat(Equity.of(state).groups())
                .containsExactly(new Group(1, 5, 5, 0, 0, 0, 0, 5, null));
    }
}
