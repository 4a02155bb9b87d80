package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyingTest {

    private static final String WITHOUT_EFFECT =
            "Cette procuration n'a pas été acceptée avant le tour : elle est sans effet.";

    @Test
    void who_accepted_chooses_at_the_turn_of_who_gave() {
        given(schedule(), new Command.GrantProxy("bruno", "zoe"))
                .when(new Command.AcceptProxy("bruno", "zoe"))
                .then(new Event.ProxyAccepted(2, "bruno", "zoe", NINE))
                .when(new Command.AcceptProxy("bruno", "zoe"))
                .thenNothingChanges()
                .when(new Command.Open())
                .thenAccepted()
                .when(new Command.ChooseByProxy("bruno", "zoe", "A", 3))
                .thenRefused(Code.NOT_YOUR_TURN)
                .when(chooses("anna", "A"))
                .thenAccepted()
                .when(new Command.ChooseByProxy("bruno", "zoe", "B", 5))
                .thenAccepted()
                .and(state -> assertThat(state.seat(2).how()).isEqualTo(How.PROXY))
                .when(new Command.ChooseByProxy("bruno", "zoe", "C", 5))
                .thenRefused(Code.ALREADY_CHOSEN);
    }

    @Test
    void nobody_else_chooses_and_rules_hold_for_who_does() {
        given(schedule(), grant("anna", "zoe"), accept("anna", "zoe"), new Command.Open())
                .when(new Command.ChooseByProxy("anna", "bruno", "A", 0))
                .thenRefused(Code.NO_PROXY)
                .when(new Command.ChooseByProxy("anna", "zoe", "Z", 0))
                .thenRefused(Code.UNKNOWN_POST)
                .when(new Command.ChooseByProxy("anna", "zoe", "A", 99))
                .thenRefused(Code.BAD_VERSION);
    }

    @Test
    void who_gave_may_still_choose_personally() {
        given(schedule(), grant("anna", "zoe"), accept("anna", "zoe"), new Command.Open())
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.seat(1).how()).isEqualTo(How.SELF))
                .when(new Command.RevokeProxy("anna"))
                .thenRefused(Code.ALREADY_CHOSEN);
    }

    @Test
    void one_not_accepted_by_the_turn_has_no_effect() {
        given(schedule(), ranks("anna", "C"), grant("anna", "zoe"), new Command.Open())
                .when(new Command.AcceptProxy("anna", "zoe"))
                .thenRefused(Code.TURN_STARTED)
                .when(new Command.ChooseByProxy("anna", "zoe", "A", 0))
                .thenRefused(Code.NO_PROXY, WITHOUT_EFFECT)
                .when(Given.wishListsChoose(1))
                .thenAccepted()
                .and(state -> assertThat(state.seat(1).how()).isEqualTo(How.WISH_LIST));
    }

    @Test
    void it_is_revoked_or_declined_until_the_turn_begins() {
        given(schedule(), grant("bruno", "zoe"), accept("bruno", "zoe"))
                .when(new Command.RevokeProxy("bruno"))
                .then(new Event.ProxyWithdrawn(2, "bruno", "zoe", ProxyEnd.REVOKED, NINE))
                .when(new Command.RevokeProxy("bruno"))
                .thenRefused(Code.NO_PROXY, "Il n'y a pas de telle procuration.")
                .when(grant("bruno", "zoe"))
                .thenAccepted()
                .when(new Command.DeclineProxy("bruno", "anna"))
                .thenRefused(Code.NO_PROXY)
                .when(new Command.DeclineProxy("bruno", "zoe"))
                .then(new Event.ProxyWithdrawn(2, "bruno", "zoe", ProxyEnd.DECLINED, NINE));
        given(schedule(), grant("anna", "zoe"), accept("anna", "zoe"), new Command.Open())
                .when(new Command.RevokeProxy("anna"))
                .thenRefused(Code.TURN_STARTED)
                .when(new Command.DeclineProxy("anna", "zoe"))
                .thenRefused(Code.TURN_STARTED);
    }

    @Test
    void one_is_given_at_a_time_and_never_to_oneself() {
        given(schedule(), grant("anna", "zoe"))
                .when(grant("anna", "bruno"))
                .thenRefused(Code.PROXY_GIVEN)
                .when(grant("bruno", "bruno"))
                .thenRefused(Code.PROXY_TO_SELF)
                .when(grant("nobody", "zoe"))
                .thenRefused(Code.UNKNOWN_INTERN);
    }

    @Test
    void nobody_holds_more_than_the_rules_allow() {
        given(schedule(), grant("anna", "zoe"), grant("bruno", "zoe"), accept("anna", "zoe"))
                .when(accept("bruno", "zoe"))
                .thenRefused(
                        Code.TOO_MANY_PROXIES,
                        "Une même personne tient au plus 1 procuration dans un amphi.")
                .withFigure("most", 1)
                .when(new Command.RevokeProxy("anna"))
                .thenAccepted()
                .when(accept("bruno", "zoe"))
                .thenAccepted();
        Command two =
                new Command.Schedule(
                        Given.POOL,
                        NINE,
                        180,
                        interns("anna", "bruno"),
                        List.of(post("A", 2)),
                        new RuleProfile("ara", "texte", 2, null));
        given(two, grant("anna", "zoe"), grant("bruno", "zoe"), accept("anna", "zoe"))
                .when(accept("bruno", "zoe"))
                .thenAccepted();
    }

    @Test
    void it_outlives_a_turn_that_went_by_and_goes_with_who_leaves_the_list() {
        given(
                        schedule(),
                        grant("anna", "zoe"),
                        accept("anna", "zoe"),
                        new Command.Open(),
                        skip("anna"),
                        new Command.ReturnToList("anna"),
                        chooses("bruno", "B"))
                .when(new Command.ChooseByProxy("anna", "zoe", "A", 0))
                .thenAccepted();
        given(schedule(), grant("anna", "zoe"), grant("bruno", "zoe"))
                .when(new Command.CorrectCallList(interns("chloe", "bruno"), "mutation"))
                .thenAccepted()
                .and(state -> assertThat(state.proxies()).containsOnlyKeys("bruno"));
    }

    private static Command grant(String intern, String holder) {
        return new Command.GrantProxy(intern, holder);
    }

    private static Command accept(String intern, String holder) {
        return new Command.AcceptProxy(intern, holder);
    }
}
