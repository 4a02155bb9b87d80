package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.sealed;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import org.junit.jupiter.api.Test;

class PassingTest {

    @Test
    void wish_lists_choose_the_first_wish_still_possible() {
        given(schedule(), ranks("anna", "A", "B"), ranks("bruno", "A", "C"), new Command.Open())
                .when(wishListsChoose(2))
                .then(
                        new Event.ChoiceMade(1, "anna", "A", How.WISH_LIST, 9, null, NINE),
                        new Event.TurnStarted(2, "bruno", NINE, NINE.plusSeconds(180)),
                        new Event.ChoiceMade(2, "bruno", "C", How.WISH_LIST, 11, null, NINE),
                        new Event.TurnStarted(3, "chloe", NINE, NINE.plusSeconds(180)));
    }

    @Test
    void who_has_no_list_or_no_wish_left_is_passed_with_the_cause() {
        given(schedule(), ranks("anna", "A"), ranks("bruno", "A"), new Command.Open())
                .when(wishListsChoose(3))
                .then(
                        new Event.ChoiceMade(1, "anna", "A", How.WISH_LIST, 9, null, NINE),
                        new Event.TurnStarted(2, "bruno", NINE, NINE.plusSeconds(180)),
                        new Event.InternSkipped(2, "bruno", SkipCause.NO_WISH_POSSIBLE, null, NINE),
                        new Event.TurnStarted(3, "chloe", NINE, NINE.plusSeconds(180)),
                        new Event.InternSkipped(3, "chloe", SkipCause.NO_WISH_LIST, null, NINE))
                .when(wishListsChoose(3))
                .thenNothingChanges();
    }

    @Test
    void wish_lists_choose_for_the_turn_that_the_manager_saw() {
        given(schedule(), new Command.Open())
                .when(new Command.LetWishListsChoose("bruno", 1))
                .thenRefused(Code.NOT_YOUR_TURN)
                .when(new Command.LetWishListsChoose("anna", 1))
                .thenAccepted()
                .when(new Command.LetWishListsChoose("anna", 1))
                .thenRefused(Code.TURN_PASSED)
                .when(wishListsChoose(0))
                .thenRefused(Code.BAD_COUNT);
    }

    @Test
    void when_time_is_over_the_sealed_list_chooses() {
        given(schedule(), ranks("anna", "B"), new Command.Open())
                .after(180)
                .when(new Command.ExpireTurn(8))
                .then(
                        new Event.ChoiceMade(
                                1, "anna", "B", How.WISH_LIST, 8, null, NINE.plusSeconds(180)),
                        new Event.TurnStarted(
                                2, "bruno", NINE.plusSeconds(180), NINE.plusSeconds(360)));
    }

    @Test
    void when_time_is_over_without_a_list_the_intern_is_passed() {
        given(schedule(), new Command.Open())
                .after(180)
                .when(new Command.ExpireTurn(7))
                .then(
                        new Event.InternSkipped(
                                1, "anna", SkipCause.TURN_EXPIRED, null, NINE.plusSeconds(180)),
                        new Event.TurnStarted(
                                2, "bruno", NINE.plusSeconds(180), NINE.plusSeconds(360)));
    }

    @Test
    void a_turn_does_not_expire_early_nor_twice_nor_while_suspended() {
        given(schedule(), new Command.Open())
                .after(178)
                .when(new Command.ExpireTurn(7))
                .thenRefused(Code.TURN_NOT_OVER, "Le tour n'est pas terminé : encore 2 secondes.")
                .when(new Command.Suspend("panne"))
                .thenAccepted()
                .after(60)
                .when(new Command.ExpireTurn(7))
                .thenRefused(Code.SUSPENDED)
                .when(new Command.Resume())
                .thenAccepted()
                .when(new Command.ExpireTurn(7))
                .thenRefused(Code.TURN_NOT_OVER)
                .after(2)
                .when(new Command.ExpireTurn(7))
                .thenAccepted()
                .when(new Command.ExpireTurn(7))
                .thenNothingChanges();
    }

    @Test
    void a_manager_skips_the_intern_whose_turn_it_is() {
        given(schedule(), new Command.Open())
                .when(skip("anna"))
                .then(
                        new Event.InternSkipped(
                                1, "anna", SkipCause.BY_MANAGER, sealed("absent"), NINE),
                        new Event.TurnStarted(2, "bruno", NINE, NINE.plusSeconds(180)))
                .when(skip("anna"))
                .thenRefused(
                        Code.TURN_PASSED,
                        "Le tour de cet interne est passé : enregistrez d'abord son retour.")
                .when(chooses("anna", "A"))
                .thenRefused(Code.TURN_PASSED);
    }

    @Test
    void nobody_is_skipped_when_the_list_is_at_its_end() {
        given(schedule(), new Command.Open(), wishListsChoose(3))
                .when(new Command.Skip(null, Given.because("absent")))
                .thenRefused(Code.NO_TURN, "Aucun tour n'est en cours : la liste est épuisée.");
    }

    @Test
    void who_returns_is_called_right_after_the_running_turn() {
        given(schedule(), new Command.Open(), skip("anna"))
                .when(new Command.ReturnToList("anna"))
                .then(new Event.InternReturned(1, "anna"))
                .and(state -> assertThat(state.before(1)).isEqualTo(1))
                .and(state -> assertThat(state.before(3)).isEqualTo(2))
                .and(state -> assertThat(state.toChoose()).containsExactly(2, 1, 3))
                .when(new Command.ReturnToList("anna"))
                .thenRefused(Code.ALREADY_RETURNED)
                .when(chooses("bruno", "B"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("anna"))
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("chloe"));
    }

    @Test
    void who_returns_after_the_end_of_the_list_is_called_at_once() {
        given(schedule(), new Command.Open(), wishListsChoose(3))
                .when(new Command.ReturnToList("bruno"))
                .then(
                        new Event.InternReturned(2, "bruno"),
                        new Event.TurnStarted(2, "bruno", NINE, NINE.plusSeconds(180)));
    }

    @Test
    void only_who_was_passed_returns() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(new Command.ReturnToList("anna"))
                .thenRefused(Code.ALREADY_CHOSEN)
                .when(new Command.ReturnToList("bruno"))
                .thenRefused(Code.NOT_SKIPPED)
                .when(new Command.ReturnToList("chloe"))
                .thenRefused(Code.NOT_SKIPPED);
    }
}
