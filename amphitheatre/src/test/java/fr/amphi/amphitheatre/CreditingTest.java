package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditingTest {

    @Test
    void an_outage_gives_back_what_the_turn_lost() {
        given(schedule(), new Command.Open())
                .after(70)
                .when(outage(60, 68))
                .then(credit(CreditCause.OUTAGE, 8, null, 188, 70))
                .and(state -> assertThat(state.turn().orElseThrow().deadline()).isEqualTo(at(188)));
    }

    @Test
    void only_the_part_within_the_turn_counts() {
        given(schedule(), new Command.Open())
                .after(20)
                .when(outage(-600, 20))
                .then(credit(CreditCause.OUTAGE, 20, null, 200, 20));
    }

    @Test
    void a_turn_that_was_over_before_stays_over() {
        given(schedule(), new Command.Open())
                .after(300)
                .when(outage(180, 300))
                .thenNothingChanges();
    }

    @Test
    void nothing_is_owed_while_suspended_or_before_opening() {
        given(schedule()).when(outage(0, 60)).thenNothingChanges();
        given(schedule(), new Command.Open(), new Command.Suspend("panne"))
                .after(60)
                .when(outage(10, 60))
                .thenNothingChanges();
    }

    @Test
    void a_manager_gives_time_with_a_reason() {
        given(schedule(), new Command.Open())
                .when(new Command.CreditTime("anna", 120, "réseau lent à la faculté"))
                .then(credit(CreditCause.MANAGER, 120, "réseau lent à la faculté", 300, 0))
                .when(new Command.CreditTime("bruno", 60, "motif"))
                .thenRefused(Code.NOT_YOUR_TURN)
                .when(new Command.CreditTime(null, 0, "motif"))
                .thenRefused(Code.BAD_TURN_TIME)
                .when(new Command.CreditTime(null, 60, " "))
                .thenRefused(Code.TEXT_MISSING);
    }

    private static Command outage(int from, int until) {
        return new Command.CreditOutage(at(from), at(until));
    }

    private static Event credit(
            CreditCause cause, long seconds, @Nullable String reason, int deadline, int at) {
        return new Event.TimeCredited(1, "anna", cause, seconds, reason, at(deadline), at(at));
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }
}
