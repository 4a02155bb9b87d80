package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.barred;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.everybody;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.listed;
import static fr.amphi.amphitheatre.Given.mustBeFilled;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.quota;
import static fr.amphi.amphitheatre.Given.rules;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.BlockingRule.Kind;
import fr.amphi.amphitheatre.Refusal.Code;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How rules over sectors come to hold. */
class RulingTest {

    private static final Command AIN =
            schedule(
                    interns("anna", "bruno"),
                    post("A", 1, List.of("AIN")),
                    post("B", 2, List.of("AIN", "LOIRE")),
                    post("C", 1));

    private static final BlockingRule BAR = barred("AIN", everybody());

    @Test
    void the_first_rules_are_frozen_before_opening_and_need_no_other_reason() {
        given(AIN)
                .when(new Command.SetBlockingRules(List.of(BAR), null))
                .then(new Event.BlockingRulesSet(1, List.of(BAR), null))
                .when(new Command.SetBlockingRules(List.of(BAR), null))
                .thenRefused(Code.TEXT_MISSING)
                .when(new Command.SetBlockingRules(List.of(BAR), "rappel"))
                .thenNothingChanges();
    }

    @Test
    void any_change_needs_a_reason_and_binds_what_is_chosen_from_then_on() {
        given(AIN, new Command.Open(), chooses("anna", "A"))
                .when(new Command.SetBlockingRules(List.of(BAR), null))
                .thenRefused(Code.TEXT_MISSING, "Un motif est nécessaire.")
                .when(rules(BAR))
                .then(new Event.BlockingRulesSet(1, List.of(BAR), "décision du 20 mars 2027"))
                .and(state -> assertThat(state.seat(1).post()).isEqualTo("A"))
                .when(chooses("bruno", "B"))
                .thenRefused(Code.POST_BLOCKED)
                .when(rules())
                .thenAccepted()
                .when(chooses("bruno", "B"))
                .thenAccepted()
                .when(new Command.Close())
                .thenAccepted()
                .when(rules(BAR))
                .thenRefused(Code.CLOSED);
    }

    @Test
    void groups_and_sectors_follow_corrected_lists_and_posts() {
        given(
                        AIN,
                        rules(
                                barred(
                                        "AIN",
                                        new InternGroup(
                                                "anciens", 2, null, null, null, null, List.of()))))
                .when(
                        new Command.CorrectCallList(
                                List.of(new CallListLine("anna", 2, "1", false, false)), "erreur"))
                .thenAccepted()
                .when(new Command.Open())
                .thenAccepted()
                .when(new Command.AddPost(post("D", 1, List.of("AIN")), "poste obtenu"))
                .thenAccepted()
                .when(chooses("anna", "D"))
                .thenRefused(Code.POST_BLOCKED);
    }

    @Test
    void a_faulty_rule_is_refused_with_its_field_and_the_remedy() {
        refused(barred("AISNE", everybody()), "sector")
                .thenRefused(
                        Code.BAD_RULE,
                        "Règle 1 (Secteur AISNE) : Aucun poste ne porte « AISNE ». Secteurs des"
                                + " postes : AIN, LOIRE.");
        refused(barred("AIN", listed("zoe")), "group.interns");
        refused(quota("AIN", everybody(), 0), "most");
        refused(Given.rule("q", Kind.QUOTA, "AIN", everybody(), null), "most");
        refused(Given.rule("b", Kind.BARRED, "AIN", everybody(), 3), "most");
        refused(Given.rule(" ", Kind.BARRED, "AIN", everybody(), null), "id");
        refused(barred("AIN", ranked("premier", null)), "group.rankFrom");
        refused(barred("AIN", ranked(null, "1/0")), "group.rankTo");
        refused(
                barred("AIN", new InternGroup("x", 3, 2, null, null, null, List.of())),
                "group.seniorityTo");
        refused(dated("2027-03-25", null), "from");
        refused(dated("2027-03-01", "2027-03-23"), "until");
        refused(dated("2027-03-02", "2027-03-01"), "until");
        given(AIN).when(rules(dated("2027-03-24", "2027-03-24"))).thenAccepted();
    }

    @Test
    void two_rules_of_one_name_and_sectors_to_fill_that_share_posts_are_refused() {
        given(AIN)
                .when(rules(BAR, BAR))
                .thenRefused(Code.BAD_RULE)
                .withFigure("field", "rules[1].id")
                .when(rules(mustBeFilled("AIN", everybody()), mustBeFilled("LOIRE", everybody())))
                .thenRefused(Code.BAD_RULE)
                .withFigure("field", "rules[1].sector");
    }

    @Test
    void too_many_rules_for_one_event_are_refused() {
        BlockingRule[] many = new BlockingRule[Limits.RULES + 1];
        java.util.Arrays.fill(many, BAR);
        given(AIN).when(rules(many)).thenRefused(Code.BAD_RULE).withFigure("field", "rules");
    }

    @Test
    void a_group_is_who_meets_the_criteria_or_is_listed() {
        var line = new CallListLine("anna", 2, "12/420", true, false);
        assertThat(everybody().members().test(line)).isTrue();
        assertThat(listed("anna").members().test(line)).isTrue();
        assertThat(listed("bruno").members().test(line)).isFalse();
        assertThat(ranked("1/36", "1/35").members().test(line)).isTrue();
        assertThat(ranked("1/34", null).members().test(line)).isFalse();
        assertThat(ranked(null, "1/36").members().test(line)).isFalse();
        var youngGuests = new InternGroup("x", null, 1, true, null, null, List.of("anna"));
        assertThat(youngGuests.members().test(line)).isTrue();
        assertThat(youngGuests.members().test(new CallListLine("b", 2, "1", true, false)))
                .isFalse();
        assertThat(youngGuests.members().test(new CallListLine("b", 1, "1", false, false)))
                .isFalse();
    }

    private static InternGroup ranked(@Nullable String from, @Nullable String to) {
        return new InternGroup("rangs", null, null, null, from, to, List.of());
    }

    private static BlockingRule dated(String from, @Nullable String until) {
        return new BlockingRule(
                "d",
                Kind.BARRED,
                "AIN",
                everybody(),
                null,
                "Ain",
                "décision",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static Scenario refused(BlockingRule rule, String field) {
        return given(AIN)
                .when(rules(rule))
                .thenRefused(Code.BAD_RULE)
                .withFigure("field", "rules[0]." + field);
    }
}
