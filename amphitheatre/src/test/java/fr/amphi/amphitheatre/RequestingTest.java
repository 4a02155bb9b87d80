package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Placements beyond the order, and those who must have agreed to them. */
class RequestingTest {

    @Test
    void without_the_agreements_the_refusal_says_which_are_missing() {
        given(amphitheatre(Given.AGREED))
                .when(place("anna", "A", false))
                .thenRefused(
                        Code.NO_REQUEST,
                        "Aucune demande de surnombre n'est enregistrée pour ce poste.")
                .when(new Command.RequestSupernumerary("anna", "A", false))
                .then(new Event.SupernumeraryRequested(1, "anna", "A", false, NINE))
                .when(place("anna", "A", false))
                .thenRefused(
                        Code.AGREEMENT_MISSING,
                        "Il manque l'accord du chef de service, l'accord de l'établissement"
                                + " d'accueil.")
                .withFigure("missing", List.of("HEAD_OF_SERVICE", "HOST"))
                .when(agree("anna", "A", Party.HOST))
                .then(new Event.SupernumeraryAgreed(1, "anna", Party.HOST, null, NINE))
                .when(agree("anna", "A", Party.HOST))
                .thenNothingChanges()
                .when(place("anna", "A", false))
                .thenRefused(Code.AGREEMENT_MISSING)
                .when(
                        new Command.AgreeToSupernumerary(
                                "anna", "A", Party.HEAD_OF_SERVICE, because("Dr X, le 3 mars")))
                .thenAccepted()
                .when(place("anna", "A", true))
                .thenRefused(Code.NO_REQUEST)
                .when(place("anna", "A", false))
                .thenAccepted()
                .and(state -> assertThat(state.requests()).isEmpty())
                .and(state -> assertThat(state.left("A")).isEqualTo(1));
    }

    @Test
    void out_of_rank_a_validating_one_needs_two_opinions_more() {
        given(
                        amphitheatre(Given.AGREED),
                        new Command.RequestSupernumerary("bruno", "A", true),
                        agree("bruno", "A", Party.HEAD_OF_SERVICE),
                        agree("bruno", "A", Party.HOST),
                        new Command.Open())
                .when(place("bruno", "A", true))
                .thenRefused(
                        Code.AGREEMENT_MISSING,
                        "Il manque l'avis du coordonnateur, l'avis du service de santé"
                                + " universitaire.")
                .when(chooses("anna", "B"))
                .thenAccepted()
                .when(place("bruno", "A", true))
                .thenAccepted()
                .and(state -> assertThat(state.seat(2).how()).isEqualTo(How.SUPERNUMERARY));
        given(
                        amphitheatre(Given.AGREED),
                        new Command.RequestSupernumerary("bruno", "A", true),
                        agree("bruno", "A", Party.HEAD_OF_SERVICE),
                        agree("bruno", "A", Party.HOST),
                        agree("bruno", "A", Party.COORDINATOR),
                        agree("bruno", "A", Party.HEALTH_SERVICE))
                .when(place("bruno", "A", true))
                .thenAccepted();
    }

    @Test
    void where_the_rules_know_none_out_of_rank_it_waits_for_the_turn() {
        SupernumeraryRule before = new SupernumeraryRule("2016", List.of(Party.HOST), null);
        given(
                        amphitheatre(new RuleProfile("ara", "texte", null, before)),
                        new Command.RequestSupernumerary("anna", "A", true),
                        agree("anna", "A", Party.HOST))
                .when(place("anna", "A", true))
                .thenRefused(Code.NOT_AT_RANK)
                .when(new Command.Open())
                .thenAccepted()
                .when(place("anna", "A", true))
                .thenAccepted();
    }

    @Test
    void what_is_agreed_is_a_post_and_goes_with_the_request() {
        given(
                        amphitheatre(Given.AGREED),
                        new Command.RequestSupernumerary("anna", "A", false),
                        agree("anna", "A", Party.HOST))
                .when(agree("anna", "B", Party.HOST))
                .thenRefused(Code.NO_REQUEST)
                .when(new Command.RequestSupernumerary("anna", "B", false))
                .thenRefused(Code.REQUEST_STANDS)
                .when(new Command.WithdrawSupernumerary("anna", RequestEnd.HEAD_OF_SERVICE))
                .thenAccepted()
                .when(new Command.WithdrawSupernumerary("anna", RequestEnd.INTERN))
                .thenRefused(Code.NO_REQUEST)
                .when(new Command.RequestSupernumerary("anna", "B", false))
                .thenAccepted()
                .and(state -> assertThat(state.request("anna").orElseThrow().agreed()).isEmpty());
    }

    private static Command amphitheatre(RuleProfile rules) {
        return new Command.Schedule(
                Given.POOL,
                NINE,
                180,
                interns("anna", "bruno"),
                List.of(post("A", 1), post("B", 1)),
                rules);
    }

    private static Command place(String intern, String post, boolean validating) {
        return new Command.PlaceSupernumerary(intern, post, validating, because("décision"));
    }

    private static Command agree(String intern, String post, Party party) {
        return new Command.AgreeToSupernumerary(intern, post, party, null);
    }
}
