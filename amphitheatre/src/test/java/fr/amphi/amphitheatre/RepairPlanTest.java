package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.RepairPlan.Lost;
import fr.amphi.amphitheatre.RepairPlan.Offered;
import fr.amphi.amphitheatre.RepairPlan.Placed;
import fr.amphi.amphitheatre.RepairPlan.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anna has A, Bruno B, Chloé C, Dora C; all ranked A first. */
class RepairPlanTest {

    private static State state() {
        return given(
                        schedule(
                                interns("anna", "bruno", "chloe", "dora", "eve"),
                                post("A", 1),
                                post("B", 1),
                                post("C", 2),
                                post("D", 2)),
                        ranks("anna", "A"),
                        ranks("bruno", "A", "B"),
                        ranks("chloe", "B", "C"),
                        ranks("dora", "C", "A"),
                        new Command.Open(),
                        wishListsChoose(4))
                .state();
    }

    private static RepairPlan plan(Correction correction) {
        return RepairPlan.of(state(), correction);
    }

    @Test
    void one_more_place_is_offered_to_those_who_ranked_it_above_what_they_got() {
        RepairPlan plan = plan(new Correction.OtherPlaces("A", 2));
        assertThat(plan.offered()).containsExactly(new Offered(2, "bruno", "B", List.of("A")));
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.kept()).extracting(Placed::intern).containsExactly("anna", "chloe", "dora");
        assertThat(plan.replayFrom()).isEqualTo(2);
        assertThat(plan.again())
                .extracting(Placed::intern)
                .containsExactly("bruno", "chloe", "dora");
    }

    @Test
    void a_place_less_is_lost_by_the_last_who_took_one() {
        RepairPlan plan = plan(new Correction.OtherPlaces("C", 1));
        assertThat(plan.lost()).containsExactly(new Lost(new Placed(4, "dora", "C"), Why.NO_PLACE));
        assertThat(plan.replayFrom()).isEqualTo(4);
        assertThat(plan.again()).hasSize(1);
    }

    @Test
    void a_post_withdrawn_is_lost_by_all_who_hold_it() {
        RepairPlan plan = plan(new Correction.Withdrawal("C"));
        assertThat(plan.lost()).extracting(Lost::why).containsExactly(Why.WITHDRAWN, Why.WITHDRAWN);
        assertThat(plan.replayFrom()).isEqualTo(3);
    }

    @Test
    void a_cancelled_choice_calls_nobody_again_whom_its_place_says_nothing() {
        assertThat(plan(new Correction.Cancellation("dora")).replayFrom()).isZero();
        RepairPlan plan = plan(new Correction.Cancellation("bruno"));
        assertThat(plan.lost()).extracting(Lost::why).containsExactly(Why.CANCELLED);
        assertThat(plan.offered()).containsExactly(new Offered(3, "chloe", "C", List.of("B")));
        assertThat(plan.replayFrom()).isEqualTo(3);
    }

    @Test
    void somebody_moved_up_sees_what_others_took_meanwhile() {
        RepairPlan plan =
                plan(
                        new Correction.OtherCallList(
                                interns("anna", "chloe", "bruno", "dora", "eve")));
        assertThat(plan.offered()).containsExactly(new Offered(2, "chloe", "C", List.of("B")));
        assertThat(plan.replayFrom()).isEqualTo(2);
        RepairPlan harmless =
                plan(
                        new Correction.OtherCallList(
                                interns("anna", "bruno", "dora", "chloe", "eve")));
        assertThat(harmless.isEmpty()).isTrue();
        assertThat(harmless.replayFrom()).isZero();
    }

    @Test
    void who_was_forgotten_comes_before_those_who_had_their_turn() {
        RepairPlan plan =
                plan(
                        new Correction.OtherCallList(
                                interns("anna", "bruno", "zoe", "chloe", "dora", "eve")));
        assertThat(plan.offered()).containsExactly(new Offered(3, "zoe", null, List.of("C")));
        assertThat(plan.again()).extracting(Placed::intern).containsExactly("chloe", "dora");
    }

    @Test
    void who_should_not_have_been_called_leaves_a_place_behind() {
        RepairPlan plan =
                plan(new Correction.OtherCallList(interns("bruno", "chloe", "dora", "eve")));
        assertThat(plan.lost())
                .containsExactly(new Lost(new Placed(0, "anna", "A"), Why.NOT_CALLED));
        assertThat(plan.offered()).containsExactly(new Offered(1, "bruno", "B", List.of("A")));
        assertThat(plan.replayFrom()).isEqualTo(1);
    }

    @Test
    void without_a_list_every_post_that_was_gone_counts() {
        State state =
                given(schedule(), new Command.Open(), chooses("anna", "A"), chooses("bruno", "C"))
                        .state();
        assertThat(RepairPlan.of(state, new Correction.Cancellation("anna")).offered())
                .containsExactly(new Offered(2, "bruno", "C", List.of("A")));
    }

    @Test
    void a_list_that_was_asked_in_vain_is_asked_again_an_absence_is_not() {
        Scenario passed =
                given(
                        schedule(interns("anna", "bruno", "chloe"), post("A", 1), post("B", 1)),
                        ranks("bruno", "A"),
                        new Command.Open(),
                        chooses("anna", "A"),
                        wishListsChoose(1),
                        skip("chloe"));
        RepairPlan plan = RepairPlan.of(passed.state(), new Correction.OtherPlaces("A", 2));
        assertThat(plan.offered()).containsExactly(new Offered(2, "bruno", null, List.of("A")));
        assertThat(plan.replayFrom()).isEqualTo(2);
    }

    @Test
    void a_late_turn_is_had_again_together_with_the_one_before_it() {
        State state =
                given(
                                schedule(
                                        interns("anna", "bruno", "chloe"),
                                        post("A", 1),
                                        post("B", 1),
                                        post("C", 1)),
                                new Command.Open(),
                                skip("anna"),
                                chooses("bruno", "A"),
                                new Command.ReturnToList("anna"),
                                chooses("chloe", "B"),
                                chooses("anna", "C"))
                        .state();
        RepairPlan plan = RepairPlan.of(state, new Correction.Cancellation("chloe"));
        assertThat(plan.offered()).containsExactly(new Offered(1, "anna", "C", List.of("B")));
        assertThat(plan.replayFrom()).isEqualTo(3);
    }

    @Test
    void running_it_again_without_correction_is_a_plan_too() {
        RepairPlan plan = plan(new Correction.Rerun(3));
        assertThat(plan.kept()).extracting(Placed::intern).containsExactly("anna", "bruno");
        assertThat(plan.lost()).extracting(Lost::why).containsExactly(Why.RUN_AGAIN, Why.RUN_AGAIN);
    }

    @Test
    void what_a_rule_forbade_is_not_an_option_they_never_had() {
        Scenario run =
                given(
                        schedule(
                                interns("anna", "bruno", "chloe"),
                                post("A", 1, List.of("S")),
                                post("B", 1),
                                post("C", 1)),
                        ranks("bruno", "A", "B"),
                        Given.rules(Given.barred("S", Given.listed("bruno"))),
                        new Command.Open(),
                        chooses("anna", "A"),
                        wishListsChoose(1),
                        chooses("chloe", "C"));
        RepairPlan plan = RepairPlan.of(run.state(), new Correction.OtherPlaces("A", 2));
        assertThat(plan.offered()).containsExactly(new Offered(3, "chloe", "C", List.of("A")));
        assertThat(plan.replayFrom()).isEqualTo(3);
    }

    @Test
    void another_post_for_one_gives_theirs_to_those_behind() {
        RepairPlan plan = plan(new Correction.OtherPost("bruno", "D"));
        assertThat(plan.kept()).contains(new Placed(2, "bruno", "D"));
        assertThat(plan.offered()).containsExactly(new Offered(3, "chloe", "C", List.of("B")));
        Scenario run =
                given(schedule(), new Command.Open(), chooses("anna", "A"), chooses("bruno", "B"));
        run.when(Repairs.repair(run.state(), new Correction.OtherPost("anna", "C"), 0))
                .thenAccepted()
                .and(it -> assertThat(it.seat(1).post()).isEqualTo("C"))
                .when(Repairs.repair(run.state(), new Correction.OtherPost("anna", "B"), 0))
                .thenRefused(Refusal.Code.POST_TAKEN);
    }

    @Test
    void a_plan_that_nobody_has_seen_is_not_applied() {
        Scenario run = given(schedule(), new Command.Open(), chooses("anna", "A"));
        Correction correction = new Correction.Cancellation("anna");
        run.when(
                        new Command.Repair(
                                correction,
                                0,
                                run.state().version(),
                                Repairs.plan(run.state(), new Correction.Rerun(1)),
                                "motif",
                                because("motif")))
                .thenRefused(Refusal.Code.PLAN_NEEDED);
    }

    @Test
    void a_repair_takes_back_tells_and_stands_still() {
        Scenario run =
                given(schedule(), new Command.Open(), chooses("anna", "A"), chooses("bruno", "B"));
        Correction swap = new Correction.OtherCallList(interns("bruno", "anna", "chloe"));
        run.when(Repairs.repair(run.state(), swap, 1))
                .thenAccepted()
                .and(it -> assertThat(it.stage()).isEqualTo(Stage.SUSPENDED))
                .and(it -> assertThat(it.chosen()).isZero())
                .when(new Command.Resume())
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void only_the_one_concerned_is_told_the_reason_of_a_cancellation() {
        Scenario run =
                given(schedule(), new Command.Open(), chooses("anna", "A"), chooses("bruno", "B"));
        run.when(
                new Command.Repair(
                        new Correction.Cancellation("anna"),
                        2,
                        run.state().version(),
                        Repairs.plan(run.state(), new Correction.Cancellation("anna")),
                        "une place rendue",
                        because("maladie")));
        run.thenAccepted();
        List<Event.ChoiceCancelled> told =
                run.events().stream()
                        .filter(Event.ChoiceCancelled.class::isInstance)
                        .map(Event.ChoiceCancelled.class::cast)
                        .toList();
        assertThat(told)
                .extracting(it -> it.reason().value())
                .containsExactly("maladie", "une place rendue");
        assertThat(told)
                .extracting(it -> it.reason().opening())
                .extracting("salt")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_plan_is_stale_once_somebody_chose_not_when_somebody_wishes() {
        Scenario run = given(schedule(), new Command.Open(), chooses("anna", "A"));
        Command old = Repairs.repair(run.state(), new Correction.Cancellation("anna"), 0);
        run.when(ranks("chloe", "B")).thenAccepted();
        Scenario wished = run.when(old).thenAccepted();
        wished.when(chooses("bruno", "B")).thenAccepted();
        Command older =
                new Command.Repair(new Correction.Rerun(1), 1, 9, "", "motif", because("motif"));
        wished.when(older).thenRefused(Refusal.Code.STALE);
    }

    @Test
    void what_is_not_there_cannot_be_corrected() {
        Scenario run = given(schedule(), new Command.Open(), chooses("anna", "A"));
        run.when(Repairs.repair(run.state(), new Correction.OtherPlaces("Z", 1), 0))
                .thenRefused(Refusal.Code.UNKNOWN_POST)
                .when(Repairs.repair(run.state(), new Correction.Cancellation("bruno"), 0))
                .thenRefused(Refusal.Code.NOT_PLACED)
                .when(Repairs.repair(run.state(), new Correction.Rerun(9), 9))
                .thenRefused(Refusal.Code.BAD_POSITION);
        Scenario early = given(schedule());
        early.when(Repairs.repair(early.state(), new Correction.Rerun(1), 1))
                .thenRefused(Refusal.Code.NOT_OPEN);
    }
}
