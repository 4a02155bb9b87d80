package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Given.NINE;
import static fr.amphi.amphitheatre.Given.because;
import static fr.amphi.amphitheatre.Given.chooses;
import static fr.amphi.amphitheatre.Given.interns;
import static fr.amphi.amphitheatre.Given.placedElsewhere;
import static fr.amphi.amphitheatre.Given.post;
import static fr.amphi.amphitheatre.Given.schedule;
import static fr.amphi.amphitheatre.Given.sealed;
import static fr.amphi.amphitheatre.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Refusal.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    @Test
    void the_first_intern_is_called_at_opening() {
        given(schedule())
                .when(new Command.Open())
                .then(
                        new Event.AmphitheatreOpened(NINE),
                        new Event.TurnStarted(1, "anna", NINE, NINE.plusSeconds(180)));
    }

    @Test
    void a_choice_is_recorded_and_the_next_turn_starts() {
        given(schedule(), new Command.Open())
                .after(20)
                .when(new Command.Choose("anna", "A", 7))
                .then(
                        new Event.ChoiceMade(
                                1, "anna", "A", How.SELF, 7, null, NINE.plusSeconds(20)),
                        new Event.TurnStarted(
                                2, "bruno", NINE.plusSeconds(20), NINE.plusSeconds(200)))
                .and(state -> assertThat(state.left("A")).isZero())
                .and(state -> assertThat(state.chosen()).isEqualTo(1));
    }

    @Test
    void nobody_chooses_before_the_opening() {
        given(schedule())
                .when(chooses("anna", "A"))
                .thenRefused(Code.NOT_OPEN, "L'amphi n'est pas encore ouvert.")
                .withFigure("opensAt", "2027-03-24T09:00:00Z");
    }

    @Test
    void nobody_chooses_before_their_turn() {
        given(schedule(), new Command.Open())
                .when(chooses("bruno", "A"))
                .thenRefused(
                        Code.NOT_YOUR_TURN,
                        "Ce n'est pas encore votre tour : 1 personne avant vous.")
                .when(chooses("chloe", "A"))
                .thenRefused(
                        Code.NOT_YOUR_TURN,
                        "Ce n'est pas encore votre tour : 2 personnes avant vous.")
                .withFigure("before", 2);
    }

    @Test
    void a_post_taken_is_refused_with_who_took_it() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(chooses("bruno", "A"))
                .thenRefused(
                        Code.POST_TAKEN,
                        "Ce poste n'est plus libre : la dernière place a été prise par le 1er.")
                .withFigure("by", 1);
    }

    @Test
    void a_choice_is_final() {
        given(schedule(), new Command.Open(), chooses("anna", "A"))
                .when(chooses("anna", "B"))
                .thenRefused(Code.ALREADY_CHOSEN, "Vous avez déjà choisi : A.")
                .withFigure("post", "A");
    }

    @Test
    void unknown_posts_interns_and_versions_are_refused() {
        given(schedule(), new Command.Open())
                .when(chooses("anna", "Z"))
                .thenRefused(Code.UNKNOWN_POST)
                .when(chooses("zoe", "A"))
                .thenRefused(Code.UNKNOWN_INTERN, "Cette personne n'est pas sur la liste d'appel.")
                .when(new Command.Choose("anna", "A", 8))
                .thenRefused(Code.BAD_VERSION)
                .withFigure("version", 7L);
    }

    @Test
    void a_choice_after_the_deadline_counts_until_the_turn_is_ended() {
        given(schedule(), new Command.Open())
                .after(200)
                .when(chooses("anna", "A"))
                .thenAccepted()
                .and(state -> assertThat(state.seat(1).post()).isEqualTo("A"));
    }

    @Test
    void a_manager_chooses_for_the_intern_whose_turn_it_is_with_a_sealed_reason() {
        given(schedule(), new Command.Open())
                .when(new Command.ChooseFor("anna", "B", 7, because("au téléphone")))
                .then(
                        new Event.ChoiceMade(
                                1, "anna", "B", How.MANAGER, 7, sealed("au téléphone"), NINE),
                        new Event.TurnStarted(2, "bruno", NINE, NINE.plusSeconds(180)))
                .when(new Command.ChooseFor("chloe", "C", 9, because("au téléphone")))
                .thenRefused(
                        Code.NOT_YOUR_TURN,
                        "Ce n'est pas encore le tour de cet interne : 1 personne avant.")
                .when(new Command.ChooseFor("anna", "C", 9, because("au téléphone")))
                .thenRefused(Code.ALREADY_CHOSEN, "Cet interne a déjà choisi : B.")
                .when(new Command.ChooseFor("bruno", "C", 9, because("")))
                .thenRefused(Code.TEXT_MISSING);
    }

    @Test
    void taking_a_linked_post_takes_a_place_in_its_whole_cluster() {
        OfferedPost[] posts = {post("A", 2, "B"), post("B", 3), post("C", 1, "B"), post("D", 1)};
        given(schedule(interns("anna", "bruno"), posts), new Command.Open())
                .and(state -> assertThat(state.left("A")).isEqualTo(1))
                .and(state -> assertThat(state.placesLeft()).isEqualTo(2))
                .when(chooses("anna", "B"))
                .thenAccepted()
                .and(state -> assertThat(state.left("C")).isZero())
                .when(chooses("bruno", "A"))
                .thenRefused(Code.POST_TAKEN)
                .when(chooses("bruno", "D"))
                .thenAccepted();
    }

    @Test
    void interns_placed_elsewhere_are_passed_by_themselves() {
        List<CallListLine> interns =
                List.of(
                        placedElsewhere("anna"),
                        interns("bruno").getFirst(),
                        placedElsewhere("chloe"));
        given(schedule(interns, post("A", 1)), new Command.Open())
                .and(state -> assertThat(state.turn().orElseThrow().intern()).isEqualTo("bruno"))
                .when(chooses("bruno", "A"))
                .then(
                        new Event.ChoiceMade(2, "bruno", "A", How.SELF, 0, null, NINE),
                        new Event.InternSkipped(3, "chloe", SkipCause.PLACED_ELSEWHERE, null, NINE))
                .when(chooses("chloe", "A"))
                .thenRefused(Code.PLACED_ELSEWHERE);
    }
}
