package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparingTest {

    @Test
    void an_amphitheatre_is_scheduled_on_frozen_lists() {
        List<CallListLine> interns = interns("anna", "bruno");
        given().when(schedule(interns, post("A", 1), post("B", 2)))
                .then(
                        new Event.AmphitheatreScheduled(
                                Given.POOL, Given.NINE, 180, Given.RULES, 2, 2, 3),
                        new Event.CallListPartAdded(1, interns),
                        new Event.CallListFixed(1, 2, Hashes.callList(interns)),
                        new Event.PostsPartOffered(List.of(post("A", 1), post("B", 2))),
                        new Event.PostsFixed(
                                1, 2, 3, Hashes.posts(List.of(post("A", 1), post("B", 2)))));
    }

    @Test
    void the_hash_of_the_call_list_is_that_of_the_published_one() {
        assertThat(Hashes.callList(interns("anna", "bruno")))
                .isEqualTo("18c5bf6bd195f83ede8a653c792a608b0dbeeab4373d0eb4213ca329515ec4b2");
    }

    @Test
    void long_lists_travel_in_parts_that_fit_into_an_event() {
        List<CallListLine> interns =
                interns(IntStream.range(0, 7_000).mapToObj(i -> "i" + i).toArray(String[]::new));
        OfferedPost[] posts =
                IntStream.range(0, 900)
                        .mapToObj(i -> post("P" + i + "é".repeat(150), 1))
                        .toArray(OfferedPost[]::new);
        Scenario scenario = given(schedule(interns, posts));
        assertThat(scenario.events())
                .allSatisfy(event -> assertThat(event.toString().length()).isLessThan(200_000));
        assertThat(scenario.state().callList().lines()).isEqualTo(interns);
        assertThat(scenario.state().offer().posts()).containsExactly(posts);
    }

    @Test
    void it_is_scheduled_once() {
        given(schedule()).when(schedule()).thenRefused(Refusal.Code.ALREADY_SCHEDULED);
    }

    @Test
    void nothing_happens_before_it_is_scheduled() {
        given().when(new Command.Open())
                .thenRefused(Refusal.Code.NOT_SCHEDULED, "Cet amphi n'est pas encore programmé.");
    }

    @Test
    void faulty_lists_are_refused() {
        given().when(schedule(List.of(), post("A", 1))).thenRefused(Refusal.Code.EMPTY_CALL_LIST);
        given().when(schedule(interns("anna"))).thenRefused(Refusal.Code.NO_POSTS);
        given().when(schedule(interns("anna", "anna"), post("A", 1)))
                .thenRefused(Refusal.Code.DUPLICATE_INTERN)
                .withFigure("intern", "anna");
        given().when(schedule(interns("anna"), post("A", 1), post("A", 2)))
                .thenRefused(Refusal.Code.DUPLICATE_POST)
                .withFigure("post", "A");
        given().when(schedule(interns("anna"), post("A", -1))).thenRefused(Refusal.Code.BAD_PLACES);
        given().when(schedule(interns("anna"), post(" ", 1)))
                .thenRefused(Refusal.Code.TEXT_MISSING);
        given().when(schedule(interns("a".repeat(201)), post("A", 1)))
                .thenRefused(Refusal.Code.TEXT_TOO_LONG);
        given().when(
                        new Command.Schedule(
                                Given.POOL,
                                Given.NINE,
                                0,
                                interns("anna"),
                                List.of(post("A", 1)),
                                Given.RULES))
                .thenRefused(Refusal.Code.BAD_TURN_TIME);
    }

    @Test
    void a_corrected_call_list_keeps_wishes_with_their_interns() {
        given(schedule(), Given.ranks("bruno", "A", "B"))
                .when(new Command.CorrectCallList(interns("bruno", "anna"), "semestre validé"))
                .thenAccepted()
                .and(state -> {
                    assertThat(state.callList().revision()).isEqualTo(2);
                    assertThat(state.wishes(1).posts()).containsExactly("A", "B");
                    assertThat(state.wishes(2).version()).isZero();
                })
                .when(new Command.Open())
                .thenAccepted()
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("bruno"));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        given(schedule())
                .when(new Command.CorrectCallList(interns("anna", "bruno", "chloe"), "contrôle"))
                .thenNothingChanges()
                .when(
                        new Command.ReofferPosts(
                                List.of(post("A", 1), post("B", 1), post("C", 2)), "contrôle"))
                .thenNothingChanges();
    }

    @Test
    void a_corrected_call_list_may_not_drop_who_is_placed() {
        given(schedule(), new Command.PlaceSupernumerary("anna", "A", true, Given.because("avis")))
                .when(new Command.CorrectCallList(interns("bruno", "chloe"), "erreur"))
                .thenRefused(Refusal.Code.PLACED_INTERN_MISSING)
                .when(
                        new Command.CorrectCallList(
                                List.of(Given.placedElsewhere("anna")), "placée ailleurs"))
                .thenRefused(Refusal.Code.PLACED_INTERN_MISSING)
                .when(new Command.CorrectCallList(interns("bruno", "anna"), "erreur"))
                .thenAccepted()
                .and(state -> assertThat(state.takers("A")).containsExactly(2));
    }

    @Test
    void posts_offered_anew_keep_those_that_are_held() {
        given(schedule(), new Command.PlaceSupernumerary("anna", "A", true, Given.because("avis")))
                .when(new Command.ReofferPosts(List.of(post("B", 1)), "agrément"))
                .thenRefused(Refusal.Code.PLACES_TAKEN)
                .when(new Command.ReofferPosts(List.of(post("A", 0)), "agrément"))
                .thenRefused(Refusal.Code.PLACES_TAKEN)
                .when(new Command.ReofferPosts(List.of(post("Z", 1), post("A", 1)), "agrément"))
                .thenAccepted()
                .and(state -> assertThat(state.left("A")).isZero());
    }

    @Test
    void lists_are_corrected_before_opening_only() {
        given(schedule(), new Command.Open())
                .when(new Command.CorrectCallList(interns("anna"), "erreur"))
                .thenRefused(Refusal.Code.ALREADY_OPEN, "L'amphi a déjà été ouvert.")
                .when(new Command.ReofferPosts(List.of(post("A", 1)), "erreur"))
                .thenRefused(Refusal.Code.ALREADY_OPEN);
    }

    @Test
    void a_correction_needs_a_reason() {
        given(schedule())
                .when(new Command.CorrectCallList(interns("anna"), " "))
                .thenRefused(Refusal.Code.TEXT_MISSING, "Un motif est nécessaire.");
    }
}
