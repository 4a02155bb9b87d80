package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import org.junit.jupiter.api.Test;

class RunningTest {

    @Test
    void a_suspension_keeps_the_remaining_time() {
        given(schedule(), new Command.Open())
                .after(60)
                .when(new Command.Suspend("panne de réseau"))
                .then(
                        new Event.AmphitheatreSuspended(
                                "panne de réseau", 120L, NINE.plusSeconds(60)))
                .after(600)
                .when(new Command.Resume())
                .then(new Event.AmphitheatreResumed(NINE.plusSeconds(780), NINE.plusSeconds(660)))
                .and(state ->
                        assertThat(state.turn().orElseThrow().deadline())
                                .isEqualTo(NINE.plusSeconds(780)));
    }

    @Test
    void nobody_chooses_or_is_skipped_while_suspended() {
        given(schedule(), new Command.Open(), new Command.Suspend("panne"))
                .when(chooses("anna", "A"))
                .thenRefused(Code.SUSPENDED, "L'amphi est suspendu par l'ARS : panne")
                .withFigure("reason", "panne")
                .when(skip("anna"))
                .thenRefused(Code.SUSPENDED)
                .when(wishListsChoose(1))
                .thenRefused(Code.SUSPENDED);
    }

    @Test
    void suspending_twice_is_refused_and_resuming_twice_changes_nothing() {
        given(schedule(), new Command.Open(), new Command.Suspend("panne"))
                .when(new Command.Suspend("autre motif"))
                .thenRefused(Code.ALREADY_SUSPENDED)
                .when(new Command.Resume())
                .thenAccepted()
                .when(new Command.Resume())
                .thenNothingChanges();
    }

    @Test
    void who_returns_during_a_suspension_is_called_when_it_ends() {
        given(schedule(), new Command.Open(), wishListsChoose(3), new Command.Suspend("panne"))
                .when(new Command.ReturnToList("anna"))
                .then(new Event.InternReturned(1, "anna"))
                .when(new Command.Resume())
                .then(
                        new Event.AmphitheatreResumed(null, NINE),
                        new Event.TurnStarted(1, "anna", NINE, NINE.plusSeconds(180)));
    }

    @Test
    void it_closes_once_nobody_is_left_to_choose() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(new Command.Close())
                .thenRefused(
                        Code.STILL_CHOOSING,
                        "L'amphi ne peut pas être clos : 2 internes doivent encore choisir.")
                .withFigure("left", 2)
                .when(wishListsChoose(2))
                .thenAccepted()
                .when(new Command.Close())
                .then(new Event.AmphitheatreClosed(NINE))
                .when(new Command.ReturnToList("bruno"))
                .thenRefused(Code.CLOSED);
    }

    @Test
    void assignments_are_published_once_closed_by_an_order() {
        given(schedule(), new Command.Open(), wishListsChoose(3))
                .when(new Command.Publish("2027-17-0042"))
                .thenRefused(Code.NOT_CLOSED, "L'amphi doit d'abord être clos.")
                .when(new Command.Close())
                .thenAccepted()
                .when(new Command.Publish(""))
                .thenRefused(Code.TEXT_MISSING)
                .when(new Command.Publish("2027-17-0042"))
                .then(new Event.AssignmentsPublished("2027-17-0042", NINE))
                .when(new Command.Publish("2027-17-0043"))
                .thenRefused(Code.PUBLISHED, "Les affectations sont déjà publiées.");
    }

    @Test
    void it_opens_once() {
        given(schedule(), new Command.Open())
                .when(new Command.Open())
                .thenRefused(Code.ALREADY_OPEN);
    }
}
