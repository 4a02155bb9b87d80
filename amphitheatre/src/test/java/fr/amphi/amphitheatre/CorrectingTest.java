package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.sealed;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import org.junit.jupiter.api.Test;

class CorrectingTest {

    private static Correction cancel(String intern) {
        return new Correction.Cancellation(intern);
    }

    private static Correction correct(String intern, String post) {
        return new Correction.OtherPost(intern, post);
    }

    private static Command supernumerary(String intern, String post, boolean validating) {
        return new Command.PlaceSupernumerary(intern, post, validating, because("avis rendus"));
    }

    @Test
    void a_cancelled_choice_gives_the_place_back_and_lets_the_intern_return() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .whenCorrected(cancel("anna"))
                .then(new Event.ChoiceCancelled(1, "anna", "A", sealed("recours"), NINE))
                .and(state -> assertThat(state.left("A")).isEqualTo(1))
                .when(chooses("bruno", "A"))
                .thenAccepted()
                .when(new Command.ReturnToList("anna"))
                .thenAccepted()
                .whenCorrected(cancel("anna"))
                .thenRefused(Code.NOT_PLACED);
    }

    @Test
    void without_a_plan_a_placement_is_taken_back_only_before_the_opening() {
        Command unplanned = new Command.CancelChoice("chloe", because("erreur"));
        given(schedule(), supernumerary("chloe", "B", true))
                .when(unplanned)
                .then(new Event.ChoiceCancelled(3, "chloe", "B", sealed("erreur"), NINE));
        given(schedule(), supernumerary("chloe", "B", true), new Command.Open())
                .when(unplanned)
                .thenRefused(Code.PLAN_NEEDED)
                .when(new Command.Suspend("panne"))
                .when(unplanned)
                .thenRefused(Code.PLAN_NEEDED);
    }

    @Test
    void a_corrected_choice_moves_the_place() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .whenCorrected(correct("anna", "B"))
                .then(new Event.ChoiceCorrected(1, "anna", "A", "B", sealed("recours"), NINE))
                .and(state -> assertThat(state.left("A")).isEqualTo(1))
                .and(state -> assertThat(state.takers("B")).containsExactly(1))
                .whenCorrected(correct("anna", "B"))
                .thenRefused(Code.SAME_POST)
                .whenCorrected(correct("anna", "Z"))
                .thenRefused(Code.UNKNOWN_POST)
                .whenCorrected(correct("bruno", "C"))
                .thenRefused(Code.NOT_PLACED)
                .when(chooses("bruno", "A"))
                .thenAccepted()
                .whenCorrected(correct("anna", "A"))
                .thenRefused(Code.POST_TAKEN)
                .withFigure("by", 2);
    }

    @Test
    void a_choice_is_corrected_to_a_linked_post_on_the_place_it_gives_back() {
        given(
                        schedule(interns("anna"), post("A", 1, "B"), post("B", 1)),
                        new Command.Open(),
                        chooses("anna", "A"))
                .whenCorrected(correct("anna", "B"))
                .thenAccepted()
                .and(state -> assertThat(state.takers("A")).containsExactly(1));
    }

    @Test
    void corrections_go_on_until_publication() {
        given(schedule(), new Command.Open(), chooses("anna", "A"), wishListsChoose(2))
                .when(new Command.Close())
                .thenAccepted()
                .whenCorrected(correct("anna", "B"))
                .thenAccepted()
                .when(supernumerary("bruno", "A", true))
                .thenAccepted()
                .when(new Command.Publish("42"))
                .thenAccepted()
                .whenCorrected(cancel("anna"))
                .thenRefused(Code.PUBLISHED);
    }

    @Test
    void a_validating_supernumerary_takes_a_free_place() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(supernumerary("chloe", "A", true))
                .thenRefused(Code.POST_TAKEN)
                .when(supernumerary("chloe", "B", true))
                .then(
                        new Event.SupernumeraryPlaced(
                                3, "chloe", "B", true, sealed("avis rendus"), NINE))
                .and(state -> assertThat(state.left("B")).isZero())
                .when(chooses("bruno", "C"))
                .then(new Event.ChoiceMade(2, "bruno", "C", How.SELF, 0, null, NINE));
    }

    @Test
    void a_non_validating_supernumerary_may_sit_on_a_taken_post_and_takes_no_place() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(supernumerary("bruno", "A", false))
                .thenAccepted()
                .and(state -> assertThat(state.takers("A")).containsExactly(1))
                .and(state -> assertThat(state.seat(2).post()).isEqualTo("A"))
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("chloe"))
                .whenCorrected(correct("bruno", "B"))
                .thenRefused(Code.IS_SUPERNUMERARY)
                .when(supernumerary("bruno", "B", false))
                .thenRefused(Code.ALREADY_CHOSEN, "Cet interne a déjà un poste : A.");
    }

    @Test
    void a_supernumerary_cancelled_before_the_call_came_is_called_in_order() {
        given(schedule(), supernumerary("bruno", "B", true), new Command.Open())
                .whenCorrected(cancel("bruno"))
                .thenAccepted()
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void the_last_of_the_list_is_called_at_once_when_a_supernumerary_is_cancelled() {
        given(schedule(), supernumerary("chloe", "B", true), new Command.Open(), wishListsChoose(2))
                .whenCorrected(cancel("chloe"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("chloe"));
    }

    @Test
    void after_closing_nobody_waits_any_more_whatever_is_cancelled() {
        given(
                        schedule(),
                        supernumerary("chloe", "B", true),
                        new Command.Open(),
                        wishListsChoose(2),
                        new Command.Close())
                .whenCorrected(cancel("chloe"))
                .thenAccepted()
                .and(state -> assertThat(state.toChoose()).isEmpty())
                .and(state -> assertThat(Results.of(state).get(2).reason()).isEqualTo("CANCELLED"));
    }
}
