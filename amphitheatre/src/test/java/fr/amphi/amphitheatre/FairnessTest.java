package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.sealed;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Property.BLOCKED_POSTS;
import static fr.amphi.amphitheatre.Property.CAPACITY;
import static fr.amphi.amphitheatre.Property.FIRST_WISH;
import static fr.amphi.amphitheatre.Property.FREE_POST;
import static fr.amphi.amphitheatre.Property.FROZEN_LISTS;
import static fr.amphi.amphitheatre.Property.ONE_POST_EACH;
import static fr.amphi.amphitheatre.Property.RANK_ORDER;
import static fr.amphi.amphitheatre.Property.REPLAY;
import static fr.amphi.amphitheatre.Property.SEALED;
import static fr.amphi.amphitheatre.Property.SEQUENCE;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each property can fail: a good record is changed, and the property that it breaks says so. */
class FairnessTest {

    /** Anna (A, C) and Bruno (A, B) by wish list, then Chloé herself; then closed. */
    private static final Scenario GOOD =
            given(
                    schedule(),
                    ranks("anna", "A", "C"),
                    ranks("bruno", "A", "B"),
                    new Command.Open(),
                    wishListsChoose(2),
                    chooses("chloe", "C"),
                    new Command.Close());

    private static final List<Event> RECORD = GOOD.events();

    @Test
    void a_good_record_holds_everywhere() {
        assertThat(Fairness.check(RECORD, GOOD.state()))
                .extracting(Verdict::property)
                .containsExactly(Property.values());
        assertThat(Fairness.check(RECORD, GOOD.state()))
                .allMatch(it -> it.status() == Verdict.Status.HOLDS && it.eventIndex() == -1);
    }

    @Test
    void two_takers_of_one_place_break_capacity() {
        violates(CAPACITY, choiceOf("chloe", "A"));
        violates(CAPACITY, changed(new Event.PlacesChanged("A", 0, "motif")));
        violates(CAPACITY, changed(new Event.PostWithdrawn("A", "motif")));
    }

    @Test
    void a_second_post_breaks_one_post_each() {
        violates(
                ONE_POST_EACH,
                changed(new Event.ChoiceMade(1, "anna", "C", How.SELF, 0, null, NINE)));
        violates(
                ONE_POST_EACH,
                changed(
                        new Event.SupernumeraryPlaced(
                                1, "anna", "C", false, sealed("avis"), NINE)));
    }

    @Test
    void choosing_before_a_better_ranked_intern_breaks_the_rank_order() {
        violates(
                RANK_ORDER,
                Mutations.before(
                        RECORD,
                        Event.ChoiceMade.class,
                        new Event.ChoiceMade(2, "bruno", "B", How.SELF, 0, null, NINE)));
    }

    @Test
    void choosing_what_is_not_free_or_not_offered_breaks_the_free_post() {
        violates(FREE_POST, choiceOf("chloe", "A"));
        violates(FREE_POST, choiceOf("chloe", "Z"));
        violates(
                FREE_POST,
                changed(new Event.ChoiceCorrected(1, "anna", "A", "B", sealed("erreur"), NINE)));
        violates(
                FREE_POST,
                changed(
                        new Event.SupernumeraryPlaced(
                                3, "chloe", "A", true, sealed("avis"), NINE)));
    }

    @Test
    void a_list_changed_or_opened_otherwise_breaks_the_seal() {
        Commitment<List<String>> other = Commitment.to(List.of("B"), Given.SALT);
        violates(SEALED, changed(new Event.WishesRanked(1, "anna", 1, other, NINE)));
        violates(
                SEALED,
                Mutations.before(
                        RECORD,
                        Event.ChoiceMade.class,
                        new Event.WishesRanked(1, "anna", 1, other, NINE)));
        violates(
                SEALED,
                Mutations.first(
                        RECORD,
                        Event.WishesRanked.class,
                        it ->
                                new Event.WishesRanked(
                                        1,
                                        "anna",
                                        1,
                                        new Commitment<>(it.wishes().sha256(), other.opening()),
                                        NINE)));
    }

    @Test
    void a_reason_opened_otherwise_breaks_the_seal() {
        Commitment<String> forged =
                new Commitment<>(sealed("absent").sha256(), sealed("présent").opening());
        violates(SEALED, changed(new Event.ChoiceCancelled(1, "anna", "A", forged, NINE)));
    }

    @Test
    void another_wish_than_the_first_possible_breaks_first_wish() {
        violates(FIRST_WISH, choiceOf("anna", "C"));
        violates(FIRST_WISH, choiceOf("bruno", "C"));
        violates(FIRST_WISH, Mutations.without(RECORD, Event.WishesRanked.class));
    }

    @Test
    void a_choice_against_any_kind_of_rule_breaks_the_blocked_posts() {
        for (BlockingRule rule :
                List.of(
                        Given.barred("X", Given.everybody()),
                        Given.quota("X", Given.everybody(), 0),
                        Given.mustBeFilled("Y", Given.everybody()))) {
            violates(BLOCKED_POSTS, ruled(rule));
            violates(FIRST_WISH, ruled(rule));
            assertThat(verdict(FROZEN_LISTS, ruled(rule)).status()).isEqualTo(Verdict.Status.HOLDS);
        }
        assertThat(verdict(BLOCKED_POSTS, ruled(Given.barred("X", Given.listed("bruno")))).status())
                .isEqualTo(Verdict.Status.HOLDS);
    }

    @Test
    void rules_changed_in_silence_or_not_in_force_break_frozen_lists() {
        BlockingRule rule = Given.barred("X", Given.listed());
        violates(FROZEN_LISTS, changed(new Event.BlockingRulesSet(1, List.of(rule), null)));
        violates(FROZEN_LISTS, changed(new Event.BlockingRulesSet(2, List.of(rule), "motif")));
        BlockingRule old =
                new BlockingRule(
                        "r",
                        rule.kind(),
                        "X",
                        rule.group(),
                        null,
                        "t",
                        "t",
                        rule.from(),
                        LocalDate.parse("2027-03-23"));
        violates(FROZEN_LISTS, changed(new Event.BlockingRulesSet(1, List.of(old), "motif")));
    }

    /** Anna's list chooses A, of sector X, before a post of Y; then a rule is slipped in. */
    private static List<Event> ruled(BlockingRule rule) {
        List<Event> held =
                given(
                                schedule(
                                        interns("anna"),
                                        post("A", 1, List.of("X")),
                                        post("B", 1, List.of("Y"))),
                                ranks("anna", "A", "B"),
                                new Command.Open(),
                                wishListsChoose(1))
                        .events();
        return Mutations.before(
                held,
                Event.AmphitheatreOpened.class,
                new Event.BlockingRulesSet(1, List.of(rule), null));
    }

    @Test
    void passing_over_a_list_that_could_choose_breaks_first_wish() {
        for (SkipCause cause :
                List.of(
                        SkipCause.NO_WISH_POSSIBLE,
                        SkipCause.NO_WISH_LIST,
                        SkipCause.TURN_EXPIRED)) {
            violates(
                    FIRST_WISH,
                    replacedChoice(new Event.InternSkipped(1, "anna", cause, null, NINE)));
        }
    }

    @Test
    void a_list_that_is_not_opened_leaves_first_wish_open() {
        List<Event> unopened = RECORD.stream().map(Mutations::withoutOpening).toList();
        assertThat(verdict(FIRST_WISH, unopened).status()).isEqualTo(Verdict.Status.NOT_CHECKABLE);
        assertThat(Fairness.check(unopened))
                .filteredOn(it -> it.property() != FIRST_WISH)
                .allMatch(it -> it.status() == Verdict.Status.HOLDS);
    }

    @Test
    void lists_other_than_those_fixed_break_frozen_lists() {
        violates(
                FROZEN_LISTS,
                Mutations.first(
                        RECORD,
                        Event.CallListPartAdded.class,
                        it -> new Event.CallListPartAdded(1, interns("bruno", "anna", "chloe"))));
        violates(
                FROZEN_LISTS,
                Mutations.first(
                        RECORD,
                        Event.CallListPartAdded.class,
                        it -> new Event.CallListPartAdded(2, it.lines())));
        violates(
                FROZEN_LISTS,
                Mutations.first(
                        RECORD,
                        Event.PostsPartOffered.class,
                        it -> new Event.PostsPartOffered(List.of(post("A", 1)))));
        violates(FROZEN_LISTS, Mutations.without(RECORD, Event.PostsFixed.class));
    }

    @Test
    void events_out_of_turn_break_the_sequence() {
        violates(SEQUENCE, List.of());
        violates(SEQUENCE, changed(new Event.AmphitheatreOpened(NINE)));
        violates(SEQUENCE, Mutations.without(RECORD, Event.AmphitheatreOpened.class));
        violates(SEQUENCE, Mutations.without(RECORD, Event.TurnStarted.class));
        violates(SEQUENCE, Mutations.without(RECORD, Event.ChoiceMade.class));
        violates(SEQUENCE, changed(new Event.InternReturned(1, "anna")));
        violates(SEQUENCE, changed(new Event.ChoiceCancelled(1, "bruno", "A", sealed("x"), NINE)));
        violates(SEQUENCE, changed(new Event.ChoiceCancelled(1, "anna", "C", sealed("x"), NINE)));
        violates(
                SEQUENCE,
                changed(
                        new Event.InternSkipped(
                                3, "chloe", SkipCause.PLACED_ELSEWHERE, null, NINE)));
    }

    @Test
    void times_that_do_not_fit_break_the_sequence() {
        violates(SEQUENCE, changed(new Event.AmphitheatreSuspended("x", 0L, NINE.minusSeconds(1))));
        violates(
                SEQUENCE,
                Mutations.first(
                        RECORD,
                        Event.TurnStarted.class,
                        it -> new Event.TurnStarted(1, "anna", NINE, NINE)));
        violates(
                SEQUENCE,
                replacedChoice(
                        new Event.InternSkipped(1, "anna", SkipCause.TURN_EXPIRED, null, NINE)));
        violates(
                SEQUENCE,
                Mutations.first(
                        RECORD,
                        Event.ChoiceMade.class,
                        it -> new Event.ChoiceMade(1, "anna", "A", How.WISH_LIST, 99, null, NINE)));
    }

    @Test
    void a_suspension_that_costs_time_breaks_the_sequence() {
        List<Event> resumed =
                given(
                                schedule(),
                                new Command.Open(),
                                new Command.Suspend("panne"),
                                new Command.Resume())
                        .events();
        violates(
                SEQUENCE,
                Mutations.first(
                        resumed,
                        Event.AmphitheatreResumed.class,
                        it -> new Event.AmphitheatreResumed(NINE.plusSeconds(179), NINE)));
    }

    /** Anna and Bruno have chosen; the call list is corrected and run again from the first. */
    private static List<Event> reopened() {
        Scenario run =
                given(schedule(), new Command.Open(), chooses("anna", "A"), chooses("bruno", "B"));
        Correction swapped = new Correction.OtherCallList(interns("bruno", "anna"));
        return run.when(Repairs.repair(run.state(), swapped, 1))
                .thenAccepted()
                .when(new Command.Resume())
                .thenAccepted()
                .events();
    }

    @Test
    void a_choice_that_survives_a_call_run_again_breaks_the_sequence() {
        violates(SEQUENCE, Mutations.without(reopened(), Event.ChoiceCancelled.class));
    }

    @Test
    void a_corrected_list_that_forgets_a_holder_breaks_the_sequence() {
        violates(
                SEQUENCE,
                Mutations.last(
                        reopened(),
                        Event.CallListPartAdded.class,
                        _ -> new Event.CallListPartAdded(1, interns("anna"))));
        violates(SEQUENCE, changed(new Event.AmphitheatreReopened(9, "x", NINE)));
        violates(SEQUENCE, Mutations.without(reopened(), Event.AmphitheatreReopened.class));
    }

    @Test
    void a_turn_on_an_unfinished_list_breaks_frozen_lists() {
        violates(
                FROZEN_LISTS,
                Mutations.last(
                        reopened(),
                        Event.CallListFixed.class,
                        _ -> new Event.PlacesChanged("A", 1, "x")));
        violates(
                FROZEN_LISTS,
                Mutations.before(
                        reopened(),
                        Event.AmphitheatreReopened.class,
                        new Event.CallListPartAdded(1, interns("dora"))));
    }

    @Test
    void closing_too_early_breaks_the_sequence() {
        violates(
                SEQUENCE,
                Mutations.before(
                        RECORD, Event.ChoiceMade.class, new Event.AmphitheatreClosed(NINE)));
    }

    @Test
    void a_live_state_that_is_not_the_replayed_one_breaks_replay() {
        State other = given(schedule()).state();
        assertThat(Fairness.check(RECORD, other))
                .filteredOn(it -> it.property() == REPLAY)
                .extracting(Verdict::status)
                .containsExactly(Verdict.Status.VIOLATED);
        violates(REPLAY, choiceOf("chloe", "Z"));
    }

    @Test
    void a_violation_says_which_event_and_why_in_french() {
        Verdict verdict = verdict(CAPACITY, choiceOf("chloe", "A"));
        assertThat(verdict.detail()).isEqualTo("Plus de preneurs que de places : A.");
        assertThat(RECORD.get(verdict.eventIndex()))
                .isInstanceOfSatisfying(
                        Event.ChoiceMade.class, it -> assertThat(it.intern()).isEqualTo("chloe"));
    }

    private static void violates(Property property, List<Event> record) {
        assertThat(verdict(property, record).status()).isEqualTo(Verdict.Status.VIOLATED);
    }

    static Verdict verdict(Property property, List<Event> record) {
        return Fairness.check(record).stream()
                .filter(it -> it.property() == property)
                .findFirst()
                .orElseThrow();
    }

    /** One more event before the end. */
    private static List<Event> changed(Event more) {
        return Mutations.before(RECORD, Event.AmphitheatreClosed.class, more);
    }

    /** The first choice replaced by another event. */
    private static List<Event> replacedChoice(Event other) {
        return Mutations.first(RECORD, Event.ChoiceMade.class, _ -> other);
    }

    private static List<Event> choiceOf(String intern, String post) {
        return RECORD.stream()
                .map(event ->
                        event instanceof Event.ChoiceMade it && it.intern().equals(intern)
                                ? new Event.ChoiceMade(
                                        it.position(),
                                        intern,
                                        post,
                                        it.how(),
                                        it.basedOn(),
                                        null,
                                        it.at())
                                : event)
                .toList();
    }
}
