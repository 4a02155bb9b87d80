package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was and why, over HTTP: any version as it stood then, each result with its reasons. */
class HistoryTest {

    private static Amphi amphi;
    private static TestService service;
    private static long opened;
    private static long second;

    @BeforeAll
    static void choose() {
        amphi = Amphi.scheduled("history", 4);
        service = amphi.service;
        amphi.wish(2, "A", "B", "C");
        amphi.wish(4, "A", "B", "C");
        opened = amphi.manager("/opening", "").path("version").asLong();
        amphi.choose(1, "A");
        second = amphi.manager("/wish-list-choices", "{\"count\":1}").path("version").asLong();
        long last = amphi.choose(3, "B").path("version").asLong();
        amphi.detail(last);
    }

    @Test
    void a_version_is_shown_as_it_stood_then() {
        JsonNode then = version(opened, amphi.intern(2));
        assertThat(then.path("turn").asInt()).isEqualTo(1);
        assertThat(then.path("placesLeft").asInt()).isEqualTo(5);
        assertThat(then.path("posts").path(0).path("left").asInt()).isEqualTo(1);
        assertThat(then.path("mine").path("wishes").path(0).path("standing").asString())
                .isEqualTo("FREE");
        assertThat(then.path("callList").path(1).path("status").asString()).isEqualTo("WAITING");
        JsonNode later = version(second, amphi.intern(2));
        assertThat(later.path("mine").path("wishes").path(0).path("standing").asString())
                .isEqualTo("TAKEN");
        assertThat(later.path("mine").path("wishes").path(0).path("takers").path(0).asInt())
                .isEqualTo(1);
        assertThat(later.path("root").asString())
                .hasSize(64)
                .isNotEqualTo(then.path("root").asString());
        assertThat(later.path("latest").asLong()).isGreaterThan(second);
    }

    @Test
    void a_result_is_explained_in_the_four_points_of_the_law() {
        JsonNode why = explanation(2, amphi.intern(2));
        assertThat(why.path("wish").asInt()).isEqualTo(2);
        assertThat(why.path("post").asString()).isEqualTo("B");
        JsonNode parts = why.path("explanation").path("children");
        assertThat(List.of("1°", "2°", "3°", "4°"))
                .allMatch(point -> parts.toString().contains("art. R. 311-3-1-2, " + point));
        assertThat(why.path("explanation").toString())
                .contains("Vous avez CH 010000024, Unité de B, votre 2e vœu.")
                .contains("Le traitement a choisi seul")
                .contains("Vous étiez 2e sur 4 : 0 semestre retenu pour l'ancienneté")
                .contains("À ce moment, 1 interne tenait un poste.")
                .contains("Vœu 1, CH 010000024, Unité de A : pris par le 1er.")
                .contains("arrêté du 12 avril 2017".substring(1))
                .doesNotContain(amphi.interns.get(0));
    }

    @Test
    void wishes_that_no_decision_asked_for_are_their_interns_alone() {
        amphi.choose(4, "C");
        assertThat(explanation(4, amphi.intern(4)).path("wish").asInt()).isEqualTo(3);
        JsonNode managers = explanation(4, People.MANAGER);
        assertThat(managers.path("wish").isNull()).isTrue();
        assertThat(managers.toString()).contains("que le journal").doesNotContain("Vœu 1");
        assertThat(explanation(2, People.MANAGER).toString()).contains("Vœu 1");
        assertThat(version(opened, People.MANAGER).path("mine").isNull()).isTrue();
    }

    @Test
    void the_past_and_its_reasons_are_for_those_concerned() {
        for (String read :
                List.of("/versions/" + opened, "/explanations/1", "/forecast", "/equity")) {
            String path = amphi.path + read;
            assertThat(service.get(path, null).statusCode()).as(read).isEqualTo(401);
            for (String other :
                    List.of(People.OTHER_MANAGER, People.HOSPITAL, People.intern("x"))) {
                assertThat(service.get(path, other).statusCode()).as(read).isEqualTo(403);
            }
        }
        for (String own : List.of("/explanations/2", "/forecast", "/equity")) {
            assertThat(service.get(amphi.path + own, amphi.intern(1)).statusCode())
                    .as(own)
                    .isEqualTo(403);
        }
        assertThat(service.get(amphi.path + "/versions/0", People.MANAGER).statusCode())
                .isEqualTo(404);
        assertThat(service.get(amphi.path + "/versions/99999", amphi.intern(1)).statusCode())
                .isEqualTo(404);
        assertThat(version(opened, amphi.intern(1)).toString())
                .doesNotContain(amphi.interns.get(0))
                .doesNotContain(amphi.interns.get(1));
        assertThat(version(opened, People.MANAGER).toString()).contains(amphi.interns.get(0));
    }

    private static JsonNode version(long version, String token) {
        return Amphi.ok(service.get(amphi.path + "/versions/" + version, token));
    }

    private static JsonNode explanation(int position, String token) {
        return Amphi.ok(service.get(amphi.path + "/explanations/" + position, token));
    }
}
