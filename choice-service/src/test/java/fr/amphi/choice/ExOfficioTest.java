package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ex-officio assignments over HTTP: who may, what they rest on, where they are read again. */
class ExOfficioTest {

    private static Amphi amphi;

    @BeforeAll
    static void schedule() {
        amphi = Amphi.scheduled("office", 3);
    }

    @Test
    void the_assigned_intern_is_not_called_and_reads_why_in_the_explanation_and_the_order()
            throws IOException {
        Amphi chosen = Amphi.scheduled("office-order", 2);
        Amphi.ok(assign(chosen, People.MANAGER, body(chosen, "A", "2026-03-02", "2026-03-09")));
        chosen.manager("/opening", "");
        chosen.choose(2, "B");
        long version = chosen.manager("/closing", "").path("version").asLong();
        assertThat(chosen.me(1, version).path("choice").path("how").asString())
                .isEqualTo("EX_OFFICIO");
        assertThat(chosen.service.get(chosen.path + "/explanations/1", chosen.intern(1)).body())
                .contains(
                        "d'office", "saisine", "2 mars 2026", "9 mars 2026", "acquis à consolider");
        assertThat(
                        OrderTest.text(
                                chosen.service.download(
                                        chosen.path + "/order.pdf", People.MANAGER)))
                .contains("les saisines du directeur", "(affectation d’office)");
        assertThat(chosen.service.get(chosen.path + "/explanations/1", chosen.intern(2)).body())
                .doesNotContain("acquis à consolider");
        chosen.detail(
                chosen.manager("/publication", "{\"order\":\"n° 12\"}").path("version").asLong());
        assertThat(letter(chosen, 1))
                .contains("d’office", "saisine")
                .doesNotContain("traitement algorithmique");
        assertThat(letter(chosen, 2)).contains("traitement algorithmique");
    }

    private static String letter(Amphi amphi, int position) throws IOException {
        return OrderTest.text(
                        amphi.service.download(
                                amphi.path + "/letters/" + position + ".pdf", People.MANAGER))
                .replaceAll("\\s+", " ");
    }

    @Test
    void it_is_taken_back_without_a_plan_before_the_opening_alone() {
        Amphi mistaken = Amphi.scheduled("office-mistaken", 2);
        String body = body(mistaken, "A", "2026-03-02", "2026-03-09");
        String back =
                "{\"intern\":\"%s\",\"reason\":\"erreur\"}".formatted(mistaken.interns.get(0));
        Amphi.ok(assign(mistaken, People.MANAGER, body));
        long version = mistaken.manager("/cancellations", back).path("version").asLong();
        assertThat(mistaken.me(1, version).path("choice").has("how")).isFalse();
        Amphi.ok(assign(mistaken, People.MANAGER, body));
        mistaken.manager("/opening", "");
        HttpResponse<String> late =
                mistaken.service.post(mistaken.path + "/cancellations", People.MANAGER, back);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(TestService.json(late).path("title").asString()).isEqualTo("PLAN_NEEDED");
    }

    @Test
    void nobody_but_the_manager_of_the_subdivision_assigns() {
        String body = body(amphi, "B", "2026-03-02", "2026-03-09");
        for (String wrong :
                List.of(
                        amphi.intern(1),
                        People.OTHER_MANAGER,
                        People.COORDINATOR,
                        People.HOSPITAL)) {
            assertThat(assign(amphi, wrong, body).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-09, 400, referredOn",
        "2026-03-02, '', 400, heardOn",
        "2026-03-02, 9 mars, 400, heardOn",
        "2026-03-09, 2026-03-02, 409, heardOn"
    })
    void what_it_rests_on_is_asked_for_and_has_an_order(
            String referredOn, String heardOn, int status, String named) {
        HttpResponse<String> answer =
                assign(amphi, People.MANAGER, body(amphi, "B", referredOn, heardOn));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void an_interview_to_come_is_none() {
        String tomorrow = LocalDate.now().plusDays(2).toString();
        HttpResponse<String> answer =
                assign(amphi, People.MANAGER, body(amphi, "B", "2026-03-02", tomorrow));
        assertThat(TestService.json(answer).path("title").asString()).isEqualTo("NOT_REFERRED");
    }

    private static HttpResponse<String> assign(Amphi to, String token, String body) {
        return to.service.post(to.path + "/ex-officio-assignments", token, body);
    }

    private static String body(Amphi to, String post, String referredOn, String heardOn) {
        return """
        {"intern":"%s","post":"%s","referredOn":"%s","heardOn":"%s","reason":"acquis à consolider"}\
        """
                .formatted(to.interns.get(0), post, referredOn, heardOn)
                .replace(",\"referredOn\":\"\"", "")
                .replace(",\"heardOn\":\"\"", "");
    }
}
