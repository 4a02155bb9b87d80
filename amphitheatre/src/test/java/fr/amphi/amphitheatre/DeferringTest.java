package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeferringTest {

    private static final Instant TEN_PAST = NINE.plusSeconds(180);

    @Test
    void who_defers_at_their_turn_is_called_behind_the_one_waited_for() {
        given(schedule(), new Command.Open())
                .when(new Command.Defer("anna", 2))
                .then(
                        new Event.InternDeferred(1, "anna", 2, NINE),
                        new Event.TurnStarted(2, "bruno", NINE, TEN_PAST))
                .and(state -> assertThat(state.toChoose()).containsExactly(2, 1, 3))
                .and(state -> assertThat(state.before(1)).isEqualTo(1))
                .when(chooses("bruno", "B"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("anna"))
                .and(state -> assertThat(state.deferral(1)).isNull());
    }

    @Test
    void who_defers_before_their_turn_is_not_called_in_order() {
        given(schedule(), new Command.Open(), new Command.Defer("bruno", 3))
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("chloe"))
                .when(chooses("chloe", "C"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void a_deferral_taken_back_calls_at_once_behind_the_running_turn() {
        given(
                        schedule(interns("anna", "bruno", "chloe", "david"), post("A", 4)),
                        new Command.Open(),
                        new Command.Defer("anna", 4),
                        chooses("bruno", "A"))
                .when(new Command.WithdrawDeferral("anna"))
                .then(new Event.DeferralWithdrawn(1, "anna", NINE))
                .and(state -> assertThat(state.toChoose()).containsExactly(3, 1, 4))
                .when(new Command.WithdrawDeferral("anna"))
                .thenRefused(Code.NOT_DEFERRED);
    }

    @Test
    void several_who_wait_for_the_same_are_called_by_rank() {
        given(
                        schedule(interns("anna", "bruno", "chloe", "david"), post("A", 4)),
                        new Command.Open(),
                        new Command.Defer("bruno", 3),
                        new Command.Defer("anna", 3))
                .when(new Command.Defer("anna", 3))
                .thenNothingChanges()
                .and(state -> assertThat(state.toChoose()).containsExactly(3, 1, 2, 4));
    }

    @Test
    void nobody_lets_nobody_pass() {
        given(schedule(), new Command.Open())
                .when(new Command.Defer("anna", 1))
                .thenRefused(
                        Code.BAD_POSITION,
                        "On laisse passer des internes encore à appeler : indiquez un rang entre 2 et 3.")
                .withFigure("last", 3)
                .when(new Command.Defer("chloe", 4))
                .thenRefused(Code.BAD_POSITION)
                .when(skip("anna"))
                .thenAccepted()
                .when(chooses("bruno", "A"))
                .thenAccepted()
                .when(new Command.ReturnToList("anna"))
                .thenAccepted()
                .when(chooses("chloe", "B"))
                .thenAccepted()
                .when(new Command.Defer("anna", 3))
                .thenRefused(Code.NOBODY_FIRST, "Personne ne serait appelé avant vous.")
                .when(new Command.Defer("bruno", 3))
                .thenRefused(Code.ALREADY_CHOSEN);
    }

    @Test
    void who_returned_may_still_let_others_go_first() {
        given(schedule(), new Command.Open(), skip("anna"), new Command.ReturnToList("anna"))
                .when(new Command.Defer("anna", 3))
                .then(new Event.InternDeferred(1, "anna", 3, NINE))
                .and(state -> assertThat(state.toChoose()).containsExactly(2, 3, 1));
    }
}
