package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Property.RANK_ORDER;
import static fr.amphi.amphitheatre.Property.SEQUENCE;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deferrals and time credits forged into a good record are found out, each for what it is. */
class ForgedTurnsTest {

    private static final String NO_PAIR = "La position et l'interne ne vont pas ensemble.";
    private static final String NOBODY_PASSES = "Un report ne laisse passer personne.";
    private static final String NOT_YOUR_TURN = "Le tour n'était pas à cet interne.";
    private static final String NOT_YOUR_TIME = "Le temps ajouté ne revient pas au tour en cours.";

    /** Anna chooses, then Chloé and Bruno behind her, as he wished; then closed. */
    private static final List<Event> RECORD =
            given(
                            schedule(),
                            new Command.Open(),
                            new Command.CreditTime("anna", 60, "réseau lent"),
                            new Command.Defer("bruno", 3),
                            chooses("anna", "A"),
                            chooses("chloe", "B"),
                            chooses("bruno", "C"),
                            new Command.Close())
                    .events();

    @Test
    void the_record_is_good() {
        assertThat(Fairness.check(RECORD)).allMatch(it -> it.status() == Verdict.Status.HOLDS);
    }

    @Test
    void a_deferral_behind_oneself_above_or_beyond_the_list() {
        violates(SEQUENCE, deferred("chloe", 3, 3), NOBODY_PASSES);
        violates(SEQUENCE, deferred("chloe", 3, 1), NOBODY_PASSES);
        violates(SEQUENCE, deferred("chloe", 3, 4), NOBODY_PASSES);
    }

    /** Checks judge any record; they do not fail on it. */
    @Test
    void a_deferral_of_a_position_that_is_not_on_the_list() {
        violates(SEQUENCE, deferred("chloe", 9, 10), NO_PAIR);
        violates(SEQUENCE, deferred("chloe", 0, 1), NO_PAIR);
        violates(
                SEQUENCE,
                Mutations.before(
                        deferred("chloe", 0, 1),
                        Event.ChoiceMade.class,
                        new Event.DeferralWithdrawn(0, "chloe", NINE)),
                NO_PAIR);
    }

    @Test
    void a_deferral_of_who_has_chosen() {
        Event late = new Event.InternDeferred(1, "anna", 2, NINE);
        violates(
                SEQUENCE,
                Mutations.before(RECORD, Event.AmphitheatreClosed.class, late),
                NOBODY_PASSES);
    }

    @Test
    void a_turn_in_rank_order_in_spite_of_a_deferral() {
        Event first = new Event.InternDeferred(1, "anna", 2, NINE);
        violates(SEQUENCE, Mutations.before(RECORD, Event.TurnStarted.class, first), NOT_YOUR_TURN);
    }

    @Test
    void a_turn_behind_others_without_a_deferral() {
        List<Event> forged = Mutations.without(RECORD, Event.InternDeferred.class);
        violates(SEQUENCE, forged, NOT_YOUR_TURN);
        violates(
                RANK_ORDER,
                forged,
                "Le 3e a choisi avant le 2e, qui n'avait ni choisi ni été passé.");
    }

    @Test
    void a_deferral_taken_back_that_never_was() {
        violates(
                SEQUENCE,
                Mutations.before(
                        RECORD,
                        Event.InternDeferred.class,
                        new Event.DeferralWithdrawn(2, "bruno", NINE)),
                "Un report a été retiré alors qu'il n'y en avait pas.");
    }

    @Test
    void a_call_in_spite_of_a_deferral_taken_back() {
        violates(
                SEQUENCE,
                Mutations.before(
                        RECORD,
                        Event.ChoiceMade.class,
                        new Event.DeferralWithdrawn(2, "bruno", NINE)),
                NOT_YOUR_TURN);
    }

    @Test
    void a_credit_other_than_what_it_adds_to_the_deadline() {
        violates(SEQUENCE, credited(1, "anna", 60, 239), NOT_YOUR_TIME);
        violates(SEQUENCE, credited(1, "anna", 60, 241), NOT_YOUR_TIME);
        violates(SEQUENCE, credited(1, "anna", 0, 180), NOT_YOUR_TIME);
        violates(SEQUENCE, credited(1, "anna", -60, 120), NOT_YOUR_TIME);
    }

    @Test
    void a_credit_to_somebody_elses_turn_or_to_none() {
        violates(SEQUENCE, credited(2, "bruno", 60, 240), NOT_YOUR_TIME);
        violates(
                SEQUENCE,
                Mutations.before(
                        RECORD, Event.AmphitheatreClosed.class, credit(1, "anna", 60, 240)),
                NOT_YOUR_TIME);
    }

    @Test
    void a_turn_ended_within_the_time_added() {
        Instant added = NINE.plusSeconds(200);
        violates(
                SEQUENCE,
                replaced(Event.ChoiceMade.class, expired(added)),
                "Un tour a été déclaré terminé avant l'heure.");
    }

    private static List<Event> deferred(String intern, int position, int after) {
        Event deferral = new Event.InternDeferred(position, intern, after, NINE);
        return Mutations.before(RECORD, Event.InternDeferred.class, deferral);
    }

    private static List<Event> credited(int position, String intern, long seconds, int deadline) {
        return replaced(Event.TimeCredited.class, credit(position, intern, seconds, deadline));
    }

    private static List<Event> replaced(Class<? extends Event> kind, Event other) {
        return Mutations.first(RECORD, kind, _ -> other);
    }

    private static Event credit(int position, String intern, long seconds, int deadline) {
        return new Event.TimeCredited(
                position,
                intern,
                CreditCause.MANAGER,
                seconds,
                "réseau lent",
                NINE.plusSeconds(deadline),
                NINE);
    }

    private static Event expired(Instant at) {
        return new Event.InternSkipped(1, "anna", SkipCause.TURN_EXPIRED, null, at);
    }

    private static void violates(Property property, List<Event> record, String why) {
        Verdict verdict = FairnessTest.verdict(property, record);
        assertThat(verdict.status()).isEqualTo(Verdict.Status.VIOLATED);
        assertThat(verdict.detail()).isEqualTo(why);
    }
}
