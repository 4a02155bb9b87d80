package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.placedElsewhere;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WishingTest {

    @Test
    void a_wish_list_enters_the_record_as_count_and_commitment() {
        given(schedule())
                .when(ranks("bruno", "C", "A"))
                .then(
                        new Event.WishesRanked(
                                2, "bruno", 2, Commitment.to(List.of("C", "A"), Given.SALT), NINE))
                .and(state -> assertThat(state.wishes(2).posts()).containsExactly("C", "A"));
    }

    @Test
    void a_new_list_replaces_the_whole_old_one_and_an_empty_one_withdraws_it() {
        given(schedule(), ranks("bruno", "C", "A"), ranks("bruno", "B"))
                .and(state -> assertThat(state.wishes(2).posts()).containsExactly("B"))
                .when(ranks("bruno"))
                .thenAccepted()
                .and(state -> assertThat(state.wishes(2).count()).isZero());
    }

    @Test
    void wishes_must_be_on_offer_and_distinct() {
        given(schedule())
                .when(ranks("bruno", "C", "Z"))
                .thenRefused(Refusal.Code.UNKNOWN_POST, "Ce poste n'est pas offert dans cet amphi.")
                .withFigure("post", "Z")
                .when(ranks("bruno", "C", "A", "C"))
                .thenRefused(Refusal.Code.DUPLICATE_WISH)
                .withFigure("post", "C")
                .when(ranks("zoe", "A"))
                .thenRefused(Refusal.Code.UNKNOWN_INTERN);
    }

    @Test
    void wishes_are_editable_until_ones_own_turn_started() {
        given(schedule(), new Command.Open())
                .when(ranks("bruno", "B"))
                .thenAccepted()
                .when(ranks("anna", "A"))
                .thenRefused(
                        Refusal.Code.TURN_STARTED,
                        "Votre tour a commencé : votre liste est scellée, choisissez un poste.")
                .when(chooses("anna", "A"))
                .thenAccepted()
                .when(ranks("anna", "B"))
                .thenRefused(Refusal.Code.ALREADY_CHOSEN, "Vous avez déjà choisi : A.");
    }

    @Test
    void wishes_may_be_ranked_during_a_suspension_and_not_after_closing() {
        given(schedule(interns("anna"), post("A", 1)), new Command.Open(), Given.skip("anna"))
                .when(new Command.Suspend("panne"))
                .thenAccepted()
                .when(ranks("anna", "A"))
                .thenAccepted()
                .when(new Command.Resume())
                .thenAccepted()
                .when(new Command.Close())
                .thenAccepted()
                .when(ranks("anna"))
                .thenRefused(Refusal.Code.CLOSED, "L'amphi est clos.");
    }

    @Test
    void who_is_placed_elsewhere_ranks_no_wishes() {
        given(schedule(List.of(placedElsewhere("anna")), post("A", 1)))
                .when(ranks("anna", "A"))
                .thenRefused(Refusal.Code.PLACED_ELSEWHERE);
    }
}
