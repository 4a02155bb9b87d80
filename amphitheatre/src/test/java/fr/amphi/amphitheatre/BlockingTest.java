package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.barred;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.everybody;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.listed;
import static fr.amphi.amphitheatre.Given.mustBeFilled;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.quota;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.rules;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingTest {

    /** Three interns; one post of two places in the Ain, two elsewhere. */
    private static final Command AIN =
            schedule(
                    interns("anna", "bruno", "chloe"),
                    post("A", 2, List.of("AIN")),
                    post("B", 1, List.of("RHONE")),
                    post("C", 2, List.of("RHONE")));

    @Test
    void a_barred_group_may_not_take_a_post_of_the_sector() {
        given(AIN, rules(barred("AIN", listed("anna"))), new Command.Open())
                .when(chooses("anna", "A"))
                .thenRefused(
                        Code.POST_BLOCKED,
                        "Poste bloqué : le secteur AIN n'est pas ouvert à « désignés ». Il ne se"
                                + " débloquera que si l'ARS modifie la règle (Secteur AIN :"
                                + " décision de l'ARS du 1er mars 2027).")
                .withFigure("rule", "fermé")
                .when(chooses("anna", "B"))
                .thenAccepted()
                .when(chooses("bruno", "A"))
                .thenAccepted();
    }

    @Test
    void a_quota_refuses_who_comes_after_it_is_reached_until_a_place_is_given_back() {
        given(AIN, rules(quota("AIN", everybody(), 1)), new Command.Open(), chooses("anna", "A"))
                .when(chooses("bruno", "A"))
                .thenRefused(
                        Code.POST_BLOCKED,
                        "Poste bloqué : secteur AIN, 1 place au plus pour « tous », 1 déjà prise."
                                + " Il se débloquera si l'une d'elles se libère (Secteur AIN :"
                                + " décision de l'ARS du 1er mars 2027).")
                .withFigure("most", 1)
                .withFigure("taken", 1)
                .whenCorrected(new Correction.Cancellation("anna"))
                .thenAccepted()
                .when(chooses("bruno", "A"))
                .thenAccepted();
    }

    @Test
    void the_last_interns_are_restricted_to_a_sector_that_must_be_filled() {
        given(AIN, rules(mustBeFilled("AIN", everybody())), new Command.Open())
                .when(chooses("anna", "B"))
                .thenAccepted()
                .when(chooses("bruno", "C"))
                .thenRefused(
                        Code.POST_BLOCKED,
                        "Secteur AIN : 2 places restantes pour 2 internes à appeler ; ce poste hors"
                                + " secteur se débloquera si le secteur compte 1 place de moins, ou"
                                + " si 1 interne de plus est à appeler (Secteur AIN : décision de"
                                + " l'ARS du 1er mars 2027).")
                .withFigure("places", 2)
                .withFigure("toChoose", 2)
                .when(chooses("bruno", "A"))
                .thenAccepted()
                .when(chooses("chloe", "C"))
                .thenRefused(Code.POST_BLOCKED)
                .when(chooses("chloe", "A"))
                .thenAccepted();
    }

    @Test
    void who_is_not_of_the_group_is_neither_counted_nor_restricted() {
        given(AIN, rules(mustBeFilled("AIN", listed("anna", "chloe"))), new Command.Open())
                .when(chooses("anna", "B"))
                .thenRefused(Code.POST_BLOCKED)
                .when(chooses("anna", "A"))
                .thenAccepted()
                .when(chooses("bruno", "C"))
                .thenAccepted();
    }

    @Test
    void sectors_that_must_be_filled_are_counted_together() {
        given(
                        schedule(
                                interns("anna", "bruno"),
                                post("A", 1, List.of("AIN")),
                                post("B", 1, List.of("LOIRE")),
                                post("C", 2)),
                        rules(mustBeFilled("AIN", everybody()), mustBeFilled("LOIRE", everybody())),
                        new Command.Open())
                .when(chooses("anna", "C"))
                .thenRefused(Code.POST_BLOCKED)
                .withFigure("sectors", List.of("AIN", "LOIRE"))
                .withFigure("places", 2)
                .when(chooses("anna", "B"))
                .thenAccepted()
                .when(chooses("bruno", "C"))
                .thenRefused(Code.POST_BLOCKED)
                .withFigure("sectors", List.of("AIN"));
    }

    @Test
    void a_rule_that_would_leave_no_post_yields_to_those_before_it() {
        given(
                        schedule(
                                interns("anna"),
                                post("A", 1, List.of("AIN")),
                                post("B", 1, List.of("LOIRE"))),
                        rules(mustBeFilled("LOIRE", everybody()), mustBeFilled("AIN", everybody())),
                        new Command.Open())
                .when(chooses("anna", "A"))
                .thenRefused(Code.POST_BLOCKED)
                .withFigure("sectors", List.of("LOIRE"))
                .when(chooses("anna", "B"))
                .thenAccepted();
    }

    @Test
    void a_manager_who_chooses_for_somebody_is_bound_too() {
        given(AIN, rules(barred("AIN", everybody())), new Command.Open())
                .when(new Command.ChooseFor("anna", "A", 0, Given.because("au téléphone")))
                .thenRefused(Code.POST_BLOCKED)
                .when(chooses("anna", "B"))
                .thenAccepted()
                .whenCorrected(new Correction.OtherPost("anna", "A"))
                .thenRefused(Code.POST_BLOCKED)
                .when(
                        new Command.PlaceSupernumerary(
                                "chloe", "A", false, Given.because("avis rendus")))
                .thenRefused(Code.POST_BLOCKED);
    }

    @Test
    void
            a_placement_by_a_managers_hand_need_not_fill_a_sector_and_keeps_its_own_place_in_a_quota() {
        given(
                        AIN,
                        rules(quota("RHONE", everybody(), 1), mustBeFilled("AIN", everybody())),
                        new Command.Open(),
                        chooses("anna", "B"))
                .whenCorrected(new Correction.OtherPost("anna", "C"))
                .thenAccepted()
                .when(new Command.PlaceSupernumerary("chloe", "B", true, Given.because("avis")))
                .thenRefused(Code.POST_BLOCKED)
                .when(new Command.PlaceSupernumerary("chloe", "B", false, Given.because("avis")))
                .thenAccepted();
    }

    @Test
    void a_sealed_list_gets_its_first_wish_that_no_rule_blocks() {
        given(
                        AIN,
                        rules(barred("RHONE", listed("anna"))),
                        ranks("anna", "B", "C", "A"),
                        ranks("bruno", "A"),
                        new Command.Open(),
                        wishListsChoose(2))
                .and(state -> assertThat(state.seat(1).post()).isEqualTo("A"))
                .and(state -> assertThat(state.seat(2).post()).isEqualTo("A"));
    }

    @Test
    void a_list_that_the_rules_block_whole_chooses_nothing() {
        given(AIN, rules(barred("RHONE", everybody())), ranks("anna", "B"), new Command.Open())
                .when(wishListsChoose(1))
                .thenAccepted()
                .and(state ->
                        assertThat(state.seat(1).cause()).isEqualTo(SkipCause.NO_WISH_POSSIBLE));
    }

    @Test
    void a_sector_takes_in_the_posts_linked_to_its_own() {
        given(
                        schedule(
                                interns("anna"),
                                post("A", 1, List.of("AIN")),
                                post("B", 1, "A"),
                                post("C", 1)),
                        rules(barred("AIN", everybody())),
                        new Command.Open())
                .when(chooses("anna", "B"))
                .thenRefused(Code.POST_BLOCKED);
    }

    @Test
    void standings_say_what_is_blocked_now_and_what_would_be_at_the_turn() {
        State state =
                given(
                                AIN,
                                rules(
                                        barred("RHONE", listed("bruno")),
                                        mustBeFilled("AIN", listed("anna", "chloe"))),
                                ranks("bruno", "B", "A"),
                                ranks("chloe", "C"))
                        .state();
        WishStanding blocked = Simulation.of(state).standings(2).getFirst();
        assertThat(blocked.blocked())
                .isNotNull()
                .extracting(WishStanding.Block::now)
                .isEqualTo(true);
        assertThat(Simulation.of(state).standings(2).get(1).blocked()).isNull();
        State free =
                given(
                                AIN,
                                rules(mustBeFilled("AIN", everybody())),
                                ranks("anna", "B"),
                                ranks("chloe", "C"))
                        .state();
        WishStanding later = Simulation.of(free).standings(3).getFirst();
        assertThat(later.blocked())
                .isEqualTo(
                        new WishStanding.Block(
                                false,
                                BlockedPost.toFill(
                                        "C", List.of(mustBeFilled("AIN", everybody())), 2, 1)));
        assertThat(Simulation.of(free).postObtained(3)).isNull();
    }

    @Test
    void what_a_rule_may_still_block_is_not_sure() {
        State state =
                given(
                                AIN,
                                rules(mustBeFilled("AIN", everybody())),
                                ranks("bruno", "C"),
                                ranks("anna", "C"))
                        .state();
        assertThat(Simulation.of(state).likelihood(1)).isEqualTo(Likelihood.SURE);
        assertThat(Simulation.of(state).likelihood(2)).isEqualTo(Likelihood.UNCERTAIN);
    }

    @Test
    void how_each_rule_stands_is_told_in_figures() {
        BlockingRule fill = mustBeFilled("AIN", everybody());
        BlockingRule bar = barred("AIN", listed("chloe"));
        State state =
                given(AIN, rules(fill, bar), new Command.Open(), chooses("anna", "A")).state();
        assertThat(RuleStanding.of(state))
                .containsExactly(
                        new RuleStanding(fill, 3, 1, 1, 1), new RuleStanding(bar, 1, 1, 1, 0));
        assertThat(state.sealedChoice(2)).isEmpty();
    }

    @Test
    void all_free_posts_that_are_blocked_are_told_with_why() {
        State state = given(AIN, rules(barred("RHONE", everybody())), new Command.Open()).state();
        assertThat(BlockedPosts.of(state, 1)).hasSize(1);
        assertThat(BlockedPosts.of(state, 1).getFirst().posts()).containsExactly("B", "C");
        assertThat(BlockedPosts.of(given(AIN).state(), 1)).isEmpty();
    }
}
