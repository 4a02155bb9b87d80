package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.ranks;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.wishListsChoose;
import static fr.amphi.amphitheatre.Refusal.Code.CHOICE_PENDING;
import static fr.amphi.amphitheatre.Refusal.Code.PLACED_ELSEWHERE;
import static fr.amphi.amphitheatre.Refusal.Code.POST_TAKEN;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Posts and interns that other amphitheatres have too are asked for before they are given. */
class AskingTest {

    /** Post A and Bruno are shared. */
    private static final Command SHARED =
            new Command.DeclareSharing(
                    List.of(new SharedPost("A", List.of("A", "Z"))), List.of("bruno"));

    private static final Command OPEN = new Command.Open();

    @Test
    void a_choice_of_what_nobody_else_has_is_made_at_once() {
        given(schedule(), SHARED, OPEN)
                .when(chooses("anna", "B"))
                .thenAccepted()
                .and(state -> assertThat(state.pending()).isEmpty());
    }

    @Test
    void a_shared_post_is_asked_for_and_its_choice_made_once_it_is_reserved() {
        Scenario scenario = given(schedule(), SHARED, OPEN);
        scenario.when(chooses("anna", "A"))
                .then(
                        new Event.ChoiceAsked(
                                1, "anna", "A", How.SELF, null, true, 0, null, 0, null, NINE));
        scenario.after(2)
                .when(settled(scenario, Settlement.GRANTED))
                .then(
                        new Event.ChoiceMade(1, "anna", "A", How.SELF, 0, null, at(2)),
                        new Event.TurnStarted(2, "bruno", at(2), at(182)));
    }

    @Test
    void meanwhile_nothing_is_decided_that_the_choice_could_rest_on() {
        Scenario scenario = given(schedule(), SHARED, OPEN, chooses("anna", "A"));
        for (Command command :
                List.of(
                        chooses("anna", "B"),
                        new Command.ExpireTurn(6),
                        new Command.Suspend("panne"),
                        new Command.Close(),
                        new Command.Publish("2027-1"),
                        new Command.TellTaken("A", 1))) {
            scenario.after(200).when(command).thenRefused(CHOICE_PENDING);
        }
        scenario.when(ranks("chloe", "C")).thenAccepted();
        scenario.when(settled(scenario, Settlement.UNKNOWN)).thenRefused(CHOICE_PENDING);
    }

    @Test
    void a_post_just_given_elsewhere_is_declined_and_the_turn_gets_its_time_back() {
        Scenario scenario = given(schedule(), SHARED, OPEN, chooses("anna", "A"));
        scenario.after(3)
                .when(settled(scenario, Settlement.taken(1)))
                .then(
                        new Event.ChoiceDeclined(
                                1, "anna", "A", DeclineCause.POST_TAKEN, at(183), at(3)),
                        new Event.PlacesTakenElsewhere("A", 1));
        scenario.when(chooses("anna", "A")).thenRefused(POST_TAKEN);
        scenario.when(new Command.TellTaken("A", 0)).thenAccepted();
        scenario.when(chooses("anna", "A")).thenAccepted();
    }

    @Test
    void a_wish_list_goes_on_to_its_next_wish_and_to_the_turns_that_follow() {
        Scenario scenario =
                given(schedule(), SHARED, ranks("anna", "A", "B"), ranks("chloe", "C"), OPEN);
        scenario.when(wishListsChoose(3)).thenAccepted();
        scenario.when(settled(scenario, Settlement.taken(1))).thenAccepted();
        assertThat(scenario.state().seat(1).post()).isEqualTo("B");
        assertThat(scenario.state().seat(2).cause()).isEqualTo(SkipCause.NO_WISH_LIST);
        assertThat(scenario.state().seat(3).post()).isEqualTo("C");
    }

    @Test
    void who_was_placed_elsewhere_is_not_called_any_more_until_that_is_taken_back() {
        Scenario scenario =
                given(schedule(), SHARED, OPEN, chooses("anna", "B"), chooses("bruno", "C"));
        scenario.when(settled(scenario, Settlement.PLACED_ELSEWHERE))
                .then(
                        new Event.ChoiceDeclined(
                                2, "bruno", "C", DeclineCause.PLACED_ELSEWHERE, at(180), NINE),
                        new Event.InternPlacedElsewhere(2, "bruno", true, NINE),
                        new Event.TurnStarted(3, "chloe", NINE, at(180)));
        scenario.when(chooses("bruno", "C")).thenRefused(PLACED_ELSEWHERE);
        scenario.when(new Command.TellPlaced("bruno", false)).thenAccepted();
        scenario.when(new Command.ReturnToList("bruno")).thenAccepted();
    }

    @Test
    void who_is_placed_elsewhere_before_the_call_comes_is_passed_on_the_way() {
        Scenario scenario = given(schedule(), SHARED, OPEN, new Command.TellPlaced("bruno", true));
        scenario.when(chooses("anna", "B"))
                .then(
                        new Event.ChoiceMade(1, "anna", "B", How.SELF, 0, null, NINE),
                        new Event.InternSkipped(2, "bruno", SkipCause.PLACED_ELSEWHERE, null, NINE),
                        new Event.TurnStarted(3, "chloe", NINE, at(180)));
    }

    @Test
    void corrections_and_supernumeraries_ask_for_what_is_shared_too() {
        Scenario scenario = given(schedule(), SHARED, OPEN, chooses("anna", "B"));
        scenario.whenCorrected(new Correction.OtherPost("anna", "A")).thenAccepted();
        scenario.when(settled(scenario, Settlement.GRANTED)).thenAccepted();
        assertThat(scenario.state().seat(1).post()).isEqualTo("A");
        scenario.when(new Command.PlaceSupernumerary("bruno", "C", false, because("grossesse")))
                .thenAccepted();
        assertThat(scenario.state().pending()).isPresent();
        scenario.when(settled(scenario, Settlement.GRANTED)).thenAccepted();
        assertThat(scenario.state().seat(2).takesPlace()).isFalse();
    }

    @Test
    void a_shared_post_given_unreserved_or_overtaken_is_found_out() {
        Scenario scenario = given(schedule(), SHARED, OPEN, chooses("anna", "A"));
        scenario.when(settled(scenario, Settlement.GRANTED)).thenAccepted();
        List<Event> asked = scenario.events();
        violates(Mutations.without(asked, Event.ChoiceAsked.class));
        violates(
                Mutations.before(
                        asked,
                        Event.ChoiceMade.class,
                        new Event.AmphitheatreSuspended("panne", null, NINE)));
        violates(
                Mutations.first(
                        asked,
                        Event.ChoiceMade.class,
                        it -> new Event.ChoiceMade(1, "anna", "C", it.how(), 0, null, it.at())));
    }

    @Test
    void across_two_records_nobody_holds_two_and_no_post_is_given_twice() {
        List<Event> one = given(schedule(), OPEN, chooses("anna", "A")).events();
        List<Event> other = given(schedule(), OPEN, chooses("anna", "B")).events();
        List<Event> third =
                given(schedule(), OPEN, Given.skip("anna"), chooses("bruno", "A")).events();
        assertThat(Across.faults(Map.of("one", one))).isEmpty();
        assertThat(Across.faults(Map.of("one", one, "other", other))).hasSize(1);
        assertThat(Across.faults(Map.of("one", one, "third", third)))
                .containsExactly("Le poste A est donné 2 fois.");
    }

    private static void violates(List<Event> events) {
        assertThat(Fairness.check(events))
                .anyMatch(it ->
                        it.property() == Property.RESERVED
                                && it.status() == Verdict.Status.VIOLATED);
    }

    private static Command settled(Scenario scenario, Settlement settlement) {
        return new Command.Settle(scenario.state().asking(), settlement);
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }
}
