package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Proxies forged into a good record are found out, each for what it is. */
class ForgedProxiesTest {

    private static final String LATE = "Une procuration a changé après le début du tour.";
    private static final String NOT_GIVEN = "Une procuration a été acceptée sans avoir été donnée.";

    /** Zoé, of another amphitheatre, chooses for Bruno; Chloé's proxy is revoked. */
    private static final List<Event> RECORD =
            given(
                            schedule(),
                            new Command.GrantProxy("bruno", "zoe"),
                            new Command.AcceptProxy("bruno", "zoe"),
                            new Command.GrantProxy("chloe", "zoe"),
                            new Command.Open(),
                            chooses("anna", "A"),
                            new Command.ChooseByProxy("bruno", "zoe", "B", 0))
                    .whenCorrected(new Correction.Cancellation("bruno"))
                    .when(new Command.ReturnToList("bruno"))
                    .when(chooses("chloe", "C"))
                    .when(new Command.ChooseByProxy("bruno", "zoe", "B", 0))
                    .when(new Command.Close())
                    .thenAccepted()
                    .events();

    @Test
    void the_record_is_good() {
        assertThat(Fairness.check(RECORD)).allMatch(it -> it.status() == Verdict.Status.HOLDS);
    }

    @Test
    void a_choice_by_a_proxy_that_was_never_accepted_or_given() {
        String unfounded = "Un choix a été fait par procuration sans procuration acceptée.";
        violates(Mutations.without(RECORD, Event.ProxyAccepted.class), unfounded);
        violates(
                Mutations.first(
                        RECORD,
                        Event.ChoiceMade.class,
                        it ->
                                new Event.ChoiceMade(
                                        it.position(),
                                        it.intern(),
                                        it.post(),
                                        How.PROXY,
                                        it.basedOn(),
                                        null,
                                        it.at())),
                unfounded);
    }

    @Test
    void an_acceptance_without_a_gift_or_by_somebody_else() {
        violates(Mutations.without(RECORD, Event.ProxyGranted.class), NOT_GIVEN);
        violates(
                Mutations.first(
                        RECORD,
                        Event.ProxyAccepted.class,
                        it -> new Event.ProxyAccepted(2, "bruno", "yves", NINE)),
                NOT_GIVEN);
    }

    @Test
    void one_more_than_the_rules_allow() {
        violates(
                Mutations.before(
                        RECORD,
                        Event.AmphitheatreOpened.class,
                        new Event.ProxyAccepted(3, "chloe", "zoe", NINE)),
                "Une même personne tient trop de procurations.");
    }

    @Test
    void a_second_one_or_one_to_oneself() {
        violates(
                Mutations.before(
                        RECORD,
                        Event.AmphitheatreOpened.class,
                        new Event.ProxyGranted(2, "bruno", "yves", NINE)),
                "Une seconde procuration a été donnée.");
        violates(
                Mutations.before(
                        RECORD,
                        Event.AmphitheatreOpened.class,
                        new Event.ProxyGranted(1, "anna", "anna", NINE)),
                "Une procuration a été donnée à soi-même.");
    }

    @Test
    void one_given_accepted_or_taken_back_once_the_turn_began() {
        violates(atTurn(new Event.ProxyGranted(1, "anna", "yves", NINE)), LATE);
        violates(late(new Event.ProxyWithdrawn(2, "bruno", "zoe", ProxyEnd.REVOKED, NINE)), LATE);
        violates(
                late(new Event.ProxyWithdrawn(3, "chloe", "yves", ProxyEnd.DECLINED, NINE)),
                "Une" + " procuration a été retirée alors qu'il n'y en avait pas.");
    }

    private static List<Event> atTurn(Event more) {
        return Mutations.before(RECORD, Event.ChoiceMade.class, more);
    }

    private static List<Event> late(Event more) {
        return Mutations.before(RECORD, Event.AmphitheatreClosed.class, more);
    }

    private static void violates(List<Event> record, String why) {
        Verdict verdict = FairnessTest.verdict(Property.PROXIES, record);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.VIOLATED);
        assertThat(verdict.detail()).isEqualTo(why);
    }
}
