package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.skip;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anna and Bruno at nine, a minute each; Chloé and Dora at ten, two minutes each. */
class SessioningTest {

    private static final Instant TEN = Given.NINE.plusSeconds(3_600);
    private static final ChoiceSession FIRST = new ChoiceSession(1, Given.NINE, null, 60);
    private static final ChoiceSession SECOND = new ChoiceSession(3, TEN, null, 120);
    private static final Command START = new Command.StartSession(null);

    private static Command set(ChoiceSession... sessions) {
        return new Command.SetSessions(List.of(sessions), "salle");
    }

    private static Scenario open() {
        return given(
                schedule(interns("anna", "bruno", "chloe", "dora"), post("A", 2), post("B", 2)),
                new Command.SetSessions(List.of(FIRST, SECOND), null),
                new Command.Open());
    }

    private static Scenario between() {
        return open().when(chooses("anna", "A")).when(chooses("bruno", "A"));
    }

    private static Scenario afterHours(Scenario run) {
        return run.after(3_600);
    }

    @Test
    void a_session_ends_with_its_last_intern_and_the_next_begins_at_its_time() {
        Scenario run = between();
        run.thenAccepted()
                .and(it -> assertThat(it.isBetweenSessions()).isTrue())
                .and(it -> assertThat(it.nextSession()).isEqualTo(2))
                .when(START)
                .thenRefused(Refusal.Code.SESSION_NOT_DUE)
                .when(chooses("chloe", "B"))
                .thenRefused(Refusal.Code.SUSPENDED)
                .when(new Command.Resume())
                .thenRefused(Refusal.Code.BETWEEN_SESSIONS);
        afterHours(run)
                .when(START)
                .then(
                        new Event.SessionStarted(2, null, TEN),
                        new Event.TurnStarted(3, "chloe", TEN, TEN.plusSeconds(120)))
                .when(START)
                .thenNothingChanges();
    }

    @Test
    void the_time_of_each_turn_is_that_of_its_session() {
        open().and(it ->
                assertThat(it.turn().orElseThrow().deadline())
                        .isEqualTo(Given.NINE.plusSeconds(60)));
    }

    @Test
    void the_manager_begins_a_session_early_with_a_reason() {
        between()
                .when(new Command.StartSession(" "))
                .thenRefused(Refusal.Code.TEXT_MISSING)
                .when(new Command.StartSession("tous sont là"))
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("chloe"))
                .when(new Command.StartSession("encore"))
                .thenRefused(Refusal.Code.SESSION_BEGUN);
    }

    @Test
    void a_session_that_is_late_goes_over_into_the_next_one() {
        Scenario run = open().when(chooses("anna", "A"));
        afterHours(run)
                .when(chooses("bruno", "A"))
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("chloe"));
    }

    @Test
    void who_defers_past_the_end_chooses_in_the_next_session() {
        Scenario run =
                open().when(chooses("anna", "A"))
                        .when(new Command.Defer("bruno", 3))
                        .thenAccepted();
        run.and(it -> assertThat(it.isBetweenSessions()).isTrue());
        afterHours(run)
                .when(START)
                .when(chooses("chloe", "B"))
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void who_comes_back_is_called_before_the_session_ends_or_first_in_the_next() {
        Scenario run =
                open().when(skip("anna")).when(new Command.ReturnToList("anna")).thenAccepted();
        run.when(chooses("bruno", "A"))
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("anna"));
        Scenario late = open().when(skip("anna")).when(chooses("bruno", "A")).thenAccepted();
        late.when(new Command.ReturnToList("anna")).thenAccepted();
        afterHours(late)
                .when(START)
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("anna"));
    }

    @Test
    void a_repair_between_sessions_calls_again_at_once_and_then_waits_again() {
        Scenario run = between();
        Scenario again =
                run.when(Repairs.repair(run.state(), new Correction.Rerun(2), 2)).thenAccepted();
        again.when(new Command.Resume())
                .thenAccepted()
                .and(it -> assertThat(it.turn().orElseThrow().intern()).isEqualTo("bruno"))
                .when(chooses("bruno", "B"))
                .thenAccepted()
                .and(it -> assertThat(it.isBetweenSessions()).isTrue());
    }

    @Test
    void sessions_to_come_move_with_a_reason_those_begun_do_not() {
        ChoiceSession later = new ChoiceSession(3, TEN.plusSeconds(60), null, 90);
        Scenario run = open();
        run.when(set(FIRST, later, new ChoiceSession(4, TEN.plusSeconds(90), null, 60)))
                .thenAccepted()
                .when(new Command.SetSessions(List.of(FIRST), null))
                .thenRefused(Refusal.Code.TEXT_MISSING)
                .when(set(new ChoiceSession(1, Given.NINE, null, 61), later))
                .thenRefused(Refusal.Code.SESSION_BEGUN)
                .when(set(FIRST, new ChoiceSession(1, TEN, null, 60)))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(3, Given.NINE, null, 60)))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(5, TEN, null, 60)))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(3, TEN, TEN, 60)))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(3, TEN, null, 0)))
                .thenRefused(Refusal.Code.BAD_TURN_TIME);
        between()
                .when(set(FIRST))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(4, TEN, null, 60)))
                .thenRefused(Refusal.Code.BAD_SESSION)
                .when(set(FIRST, new ChoiceSession(3, TEN.plusSeconds(60), null, 60)))
                .thenAccepted();
        given(schedule(), new Command.Open())
                .when(set(FIRST))
                .thenRefused(Refusal.Code.SESSION_BEGUN);
    }

    @Test
    void forged_sessions_are_found_out() {
        List<Event> record = afterHours(between()).when(START).thenAccepted().events();
        Class<Event.SessionStarted> started = Event.SessionStarted.class;
        violated(Mutations.without(record, started));
        violated(
                Mutations.first(record, started, it -> new Event.SessionStarted(1, null, it.at())));
        violated(
                Mutations.first(
                        record, started, it -> new Event.SessionStarted(2, null, Given.NINE)));
        violated(
                Mutations.last(
                        record,
                        Event.TurnStarted.class,
                        it -> new Event.TurnStarted(3, "chloe", TEN, TEN.plusSeconds(60))));
        violated(
                Mutations.before(
                        record,
                        Event.SessionEnded.class,
                        new Event.SessionsSet(
                                2, List.of(new ChoiceSession(1, TEN, null, 60)), "x")));
        violated(
                Mutations.first(
                        record, started, it -> new Event.AmphitheatreResumed(null, it.at())));
    }

    private static void violated(List<Event> forged) {
        assertThat(Fairness.check(forged))
                .filteredOn(it -> it.property() == Property.SEQUENCE)
                .allMatch(it -> it.status() == Verdict.Status.VIOLATED);
    }
}
