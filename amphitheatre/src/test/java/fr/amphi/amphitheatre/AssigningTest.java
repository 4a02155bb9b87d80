package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.sealed;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ex-officio assignments: outside the choice, after referral and interview, on a free post. */
class AssigningTest {

    private static Command assign(String intern, String post) {
        return new Command.AssignExOfficio(
                intern, post, Given.referral(3), because("acquis du socle"));
    }

    @Test
    void it_takes_a_place_and_the_intern_is_not_called() {
        given(schedule())
                .when(assign("bruno", "B"))
                .then(
                        new Event.InternAssigned(
                                2,
                                "bruno",
                                "B",
                                Given.referral(3),
                                sealed("acquis du socle"),
                                NINE))
                .and(state -> assertThat(state.left("B")).isZero())
                .when(new Command.Open())
                .thenAccepted()
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("chloe"));
    }

    @Test
    void it_ends_the_running_turn_of_the_one_it_is_about() {
        given(schedule(), new Command.Open())
                .when(assign("anna", "C"))
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void it_takes_nothing_from_anybody() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(assign("chloe", "A"))
                .thenRefused(Code.POST_TAKEN)
                .when(assign("anna", "B"))
                .thenRefused(Code.ALREADY_CHOSEN)
                .when(assign("dora", "B"))
                .thenRefused(Code.UNKNOWN_INTERN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void the_interview_follows_the_referral_and_has_taken_place(int days) {
        given(schedule())
                .when(
                        new Command.AssignExOfficio(
                                "anna", "A", Given.referral(days), because("motif")))
                .thenRefused(Code.NOT_REFERRED);
    }

    @Test
    void it_is_cancelled_and_not_corrected() {
        given(schedule(), assign("chloe", "B"), new Command.Open(), wishListsChoose(2))
                .whenCorrected(new Correction.OtherPost("chloe", "A"))
                .thenRefused(Code.IS_EX_OFFICIO)
                .whenCorrected(new Correction.Cancellation("chloe"))
                .thenAccepted()
                .and(state -> assertThat(state.left("B")).isEqualTo(1));
    }

    @Test
    void a_shared_post_is_reserved_before_it_is_given() {
        Scenario scenario =
                given(
                        schedule(),
                        new Command.DeclareSharing(
                                List.of(new SharedPost("A", List.of("A", "Z"))), List.of()));
        long before = scenario.state().version();
        scenario.when(assign("bruno", "A"))
                .then(
                        new Event.ChoiceAsked(
                                2,
                                "bruno",
                                "A",
                                How.EX_OFFICIO,
                                null,
                                true,
                                before,
                                sealed("acquis du socle"),
                                0,
                                Given.referral(3),
                                NINE));
        scenario.when(new Command.Settle(scenario.state().asking(), Settlement.GRANTED))
                .then(
                        new Event.InternAssigned(
                                2,
                                "bruno",
                                "A",
                                Given.referral(3),
                                sealed("acquis du socle"),
                                NINE));
    }

    @Test
    void a_record_that_hides_the_interview_is_seen() {
        List<Event> forged =
                Mutations.first(
                        given(schedule(), assign("bruno", "B")).events(),
                        Event.InternAssigned.class,
                        it ->
                                new Event.InternAssigned(
                                        2, "bruno", "B", Given.referral(-1), it.reason(), NINE));
        assertThat(FairnessTest.verdict(Property.SEQUENCE, forged).detail())
                .isEqualTo("Une affectation d'office a précédé sa saisine ou son entretien.");
    }
}
