package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What identity and catalogue publish later reaches amphitheatres by itself, once, with reasons.
 */
class ReactionTest {

    @Test
    void before_opening_lists_follow_what_is_published() {
        try (Region region = new Region("before")) {
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(Amphi.service(), "i", 4, pool);
            region.callList(pool, interns.subList(0, 3));
            region.post("A", 1, "010000024", List.of(), pool);
            Amphi amphi = Amphi.schedule(Amphi.service(), pool, interns.subList(0, 3), 1);
            amphi.wish(1, "A");

            region.places("A", 3, "lits ouverts");
            region.post("B", 2, "010000024", List.of(), pool);
            region.correctedCallList(pool, 2, interns.reversed(), "rangs corrigés");
            TestService.await(
                    "new lists",
                    () ->
                            amphi.detail().path("postsLeft").asInt() == 5
                                    && amphi.detail().path("interns").asInt() == 4);
            assertThat(amphi.me(1, 0).path("position").asInt()).isEqualTo(4);
            assertThat(amphi.me(1, 0).path("wishes").path(0).path("post").asString())
                    .isEqualTo("A");

            HttpResponse<String> direct =
                    amphi.service.post(
                            amphi.path + "/offers/places",
                            People.MANAGER,
                            "{\"post\":\"A\",\"places\":9,\"reason\":\"x\"}");
            assertThat(TestService.json(direct).path("title").asString()).isEqualTo("NOT_OPEN");
        }
    }

    @Test
    void once_open_each_change_is_an_event_with_its_reason() {
        try (Region region = new Region("during")) {
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(Amphi.service(), "i", 3, pool);
            region.callList(pool, interns);
            region.post("A", 1, "010000024", List.of(), pool);
            region.post("B", 2, "010000024", List.of(), pool);
            Amphi amphi = Amphi.schedule(Amphi.service(), pool, interns, 2);
            amphi.manager("/opening", "");
            amphi.choose(1, "A");

            region.places("B", 5, "lits ouverts");
            region.post("C", 1, "690000001", List.of(), pool);
            region.withdraw("A", "fermeture");
            TestService.await("places of B", () -> post(amphi, "B").path("places").asInt() == 5);
            TestService.await("post C", () -> post(amphi, "C").path("left").asInt() == 1);
            region.withdraw("C", "fermeture du service");
            TestService.await("C gone", () -> post(amphi, "C").path("withdrawn").asBoolean());
            assertThat(post(amphi, "A").path("taken").path(0).asInt()).isEqualTo(1);

            region.correctedCallList(pool, 2, interns.reversed(), "erreur de rang");
            TestService.await("flag", () -> amphi.detail().path("callListOutdated").asBoolean());
            long version = amphi.choose(2, "B").path("version").asLong();
            assertThat(amphi.detail(version).path("chosen").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_turn_ends_by_the_clock_and_the_sealed_list_chooses() {
        try (Region region = new Region("clock")) {
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(Amphi.service(), "i", 2, pool);
            region.callList(pool, interns);
            region.post("A", 2, "010000024", List.of(), pool);
            Amphi amphi = Amphi.schedule(Amphi.service(), pool, interns, 1, 1);
            amphi.wish(1, "A");
            amphi.manager("/opening", "");
            TestService.await(
                    "both turns over", () -> amphi.detail().path("toChoose").asInt() == 0);
            JsonNode list = amphi.detail().path("callList");
            assertThat(list.path(0).path("how").asString()).isEqualTo("WISH_LIST");
            assertThat(list.path(1).path("cause").asString()).isEqualTo("TURN_EXPIRED");
        }
    }

    private static JsonNode post(Amphi amphi, String post) {
        for (JsonNode known : amphi.detail().path("posts")) {
            if (known.path("post").asString().equals(post)) {
                return known;
            }
        }
        return amphi.detail().path("none");
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
