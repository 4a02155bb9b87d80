package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A placement beyond the order without what the rules ask for is found out. */
class ForgedAgreementsTest {

    /** Bruno is placed at his turn, with both agreements. */
    private static final List<Event> RECORD =
            given(
                            new Command.Schedule(
                                    Given.POOL,
                                    NINE,
                                    180,
                                    interns("anna", "bruno"),
                                    List.of(post("A", 1), post("B", 1)),
                                    Given.AGREED),
                            new Command.RequestSupernumerary("bruno", "A", true),
                            agree(Party.HEAD_OF_SERVICE),
                            agree(Party.HOST),
                            new Command.Open(),
                            chooses("anna", "B"),
                            new Command.PlaceSupernumerary("bruno", "A", true, because("décision")),
                            new Command.Close())
                    .events();

    @Test
    void the_record_is_good() {
        assertThat(Fairness.check(RECORD)).allMatch(it -> it.status() == Verdict.Status.HOLDS);
    }

    @Test
    void without_an_agreement_or_without_a_request() {
        violates(
                Mutations.without(RECORD, Event.SupernumeraryAgreed.class),
                "Un surnombre a été placé sans tous les accords.");
        violates(
                Mutations.without(RECORD, Event.SupernumeraryRequested.class),
                "Un accord ou un retrait ne répond à aucune demande de surnombre.");
        violates(
                Mutations.first(
                        RECORD,
                        Event.SupernumeraryRequested.class,
                        it -> new Event.SupernumeraryRequested(2, "bruno", "B", true, NINE)),
                "Un surnombre a été placé sans demande.");
    }

    @Test
    void out_of_rank_without_the_opinions() {
        List<Event> early =
                Mutations.before(
                        RECORD,
                        Event.AmphitheatreOpened.class,
                        new Event.SupernumeraryPlaced(
                                2, "bruno", "A", true, Given.sealed("décision"), NINE));
        violates(early, "Un surnombre a été placé sans tous les accords.");
    }

    private static Command agree(Party party) {
        return new Command.AgreeToSupernumerary("bruno", "A", party, null);
    }

    private static void violates(List<Event> record, String why) {
        Verdict verdict = FairnessTest.verdict(Property.AGREEMENTS, record);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.VIOLATED);
        assertThat(verdict.detail()).isEqualTo(why);
    }
}
