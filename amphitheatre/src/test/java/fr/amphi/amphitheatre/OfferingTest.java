package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private static Command places(String post, int places) {
        return new Command.ChangePlaces(post, places, "commission d'ouverture");
    }

    private static Command withdraw(String post) {
        return new Command.WithdrawPost(post, "fermeture de lits");
    }

    private static Command add(OfferedPost post) {
        return new Command.AddPost(post, "poste obtenu");
    }

    @Test
    void places_change_but_never_below_those_taken() {
        given(schedule(), new Command.Open(), chooses("anna", "C"), chooses("bruno", "C"))
                .when(places("C", 1))
                .thenRefused(
                        Code.PLACES_TAKEN,
                        "Déjà 2 places prises sur ce poste ou ses postes couplés : annulez ou"
                                + " corrigez d'abord ces choix.")
                .withFigure("taken", 2)
                .when(places("C", 3))
                .then(new Event.PlacesChanged("C", 3, "commission d'ouverture"))
                .and(state -> assertThat(state.left("C")).isEqualTo(1))
                .when(places("C", 3))
                .thenNothingChanges()
                .when(places("C", -1))
                .thenRefused(Code.BAD_PLACES)
                .when(places("Z", 1))
                .thenRefused(Code.UNKNOWN_POST);
    }

    @Test
    void a_withdrawn_post_can_no_longer_be_chosen() {
        given(schedule(), ranks("anna", "A", "B"), new Command.Open())
                .when(withdraw("A"))
                .then(new Event.PostWithdrawn("A", "fermeture de lits"))
                .when(chooses("anna", "A"))
                .thenRefused(Code.POST_WITHDRAWN, "Ce poste a été retiré par l'ARS.")
                .when(places("A", 2))
                .thenRefused(Code.POST_WITHDRAWN)
                .when(withdraw("A"))
                .thenNothingChanges()
                .when(wishListsChoose(1))
                .thenAccepted()
                .and(state -> assertThat(state.seat(1).post()).isEqualTo("B"));
    }

    @Test
    void a_post_that_somebody_holds_is_not_withdrawn() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(withdraw("A"))
                .thenRefused(Code.PLACES_TAKEN);
        given(schedule(), new Command.PlaceSupernumerary("anna", "A", false, because("avis")))
                .when(withdraw("A"))
                .thenRefused(Code.PLACES_TAKEN);
    }

    @Test
    void withdrawing_a_linked_post_closes_those_it_is_linked_to() {
        given(
                        schedule(interns("anna"), post("A", 1, "B"), post("B", 1)),
                        new Command.Open(),
                        withdraw("B"))
                .when(chooses("anna", "A"))
                .thenRefused(
                        Code.POST_TAKEN,
                        "Aucune place n'est ouverte sur ce poste ou sur un poste couplé.");
    }

    @Test
    void a_post_added_after_opening_can_be_chosen() {
        given(schedule(), new Command.Open())
                .when(add(post("D", 1)))
                .thenAccepted()
                .when(add(post("D", 1)))
                .thenRefused(Code.DUPLICATE_POST)
                .when(chooses("anna", "D"))
                .thenAccepted();
    }

    @Test
    void a_post_linked_to_a_taken_one_needs_as_many_places() {
        given(schedule(), new Command.Open(), chooses("anna", "C"))
                .when(add(post("D", 0, "C")))
                .thenRefused(Code.PLACES_TAKEN)
                .when(add(post("D", 1, "C")))
                .thenAccepted()
                .and(state -> assertThat(state.left("C")).isZero())
                .and(state -> assertThat(state.takers("D")).containsExactly(1));
    }

    @Test
    void the_offer_changes_until_closing() {
        given(schedule(), new Command.Open(), wishListsChoose(3), new Command.Close())
                .when(places("A", 5))
                .thenRefused(Code.CLOSED)
                .when(withdraw("A"))
                .thenRefused(Code.CLOSED)
                .when(add(post("D", 1)))
                .thenRefused(Code.CLOSED);
    }
}
