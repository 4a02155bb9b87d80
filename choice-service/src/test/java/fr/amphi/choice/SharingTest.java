package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Amphitheatres that share posts, linked posts or interns are held at the same time. */
class SharingTest {

    @Test
    void what_one_gives_the_other_one_has_not() {
        try (Both both = new Both("shared")) {
            Amphi a = both.first;
            Amphi b = both.second;
            a.manager("/opening", "");
            b.manager("/opening", "");
            assertThat(b.detail().path("state").asString()).isEqualTo("OPEN");

            JsonNode chosen = Amphi.ok(both.choose(a, "b1", "S"));
            assertThat(chosen.path("receipt").path("event").asString()).contains("choice-made");
            TestService.await(
                    "placed elsewhere",
                    () -> line(b, 0).path("status").asString().equals("PLACED_ELSEWHERE"));
            TestService.await("one place less", () -> left(b, "S") == 1);
            assertThat(b.detail().path("turn").path("position").asInt()).isEqualTo(2);
            HttpResponse<String> again = both.choose(b, "b1", "U");
            assertThat(TestService.json(again).path("title").asString())
                    .isEqualTo("PLACED_ELSEWHERE");

            Amphi.ok(both.choose(a, "x1", "F"));
            TestService.await("the linked one too", () -> left(b, "T") == 0);
            assertThat(TestService.json(both.choose(b, "y1", "T")).path("title").asString())
                    .isEqualTo("POST_TAKEN");
            Amphi.ok(both.choose(b, "y1", "S"));
            Amphi.ok(both.choose(b, "y2", "U"));
            published(a, "2027-1");
            published(b, "2027-2");
        }
    }

    @Test
    void a_placement_taken_back_is_given_back_to_the_others() {
        try (Both both = new Both("back")) {
            Amphi a = both.first;
            Amphi b = both.second;
            a.manager("/opening", "");
            String b1 = both.both.getFirst();
            Amphi.ok(both.choose(a, "b1", "S"));
            b.manager("/opening", "");
            assertThat(line(b, 0).path("status").asString()).isEqualTo("PLACED_ELSEWHERE");
            assertThat(left(b, "S")).isEqualTo(1);

            a.correct("{\"kind\":\"CANCELLATION\",\"intern\":\"%s\"}".formatted(b1));
            TestService.await("free again", () -> left(b, "S") == 2);
            TestService.await(
                    "called no more", () -> line(b, 0).path("status").asString().equals("SKIPPED"));
        }
    }

    private static void published(Amphi amphi, String order) {
        amphi.manager("/closing", "");
        amphi.manager("/publication", "{\"order\":\"%s\"}".formatted(order));
    }

    private static JsonNode line(Amphi amphi, int index) {
        return amphi.detail().path("callList").path(index);
    }

    private static int left(Amphi amphi, String post) {
        for (JsonNode known : amphi.detail().path("posts")) {
            if (known.path("post").asString().equals(post)) {
                return known.path("left").asInt();
            }
        }
        throw new AssertionError(post);
    }

    /** Two pools with one intern in common, a post in common, and two posts linked across. */
    private static final class Both implements AutoCloseable {

        final Region region;
        final Amphi first;
        final Amphi second;
        final List<String> both;

        Both(String campaign) {
            region = new Region(campaign);
            Pool one = region.pool("DSM01");
            Pool other = region.pool("DSM02");
            both = region.persons(Amphi.service(), "b", 1, one, other);
            List<String> x = region.persons(Amphi.service(), "x", 1, one);
            List<String> y = region.persons(Amphi.service(), "y", 2, other);
            List<String> firstList = Stream.concat(both.stream(), x.stream()).toList();
            List<String> secondList = Stream.concat(both.stream(), y.stream()).toList();
            region.callList(one, firstList);
            region.callList(other, secondList);
            region.post("S", 2, "010000024", List.of(), one, other);
            region.post("F", 1, "010000024", List.of("T"), one);
            region.post("T", 1, "010000024", List.of(), other);
            region.post("U", 2, "010000024", List.of(), other);
            first = Amphi.schedule(Amphi.service(), one, firstList, 2);
            second = Amphi.schedule(Amphi.service(), other, secondList, 3);
        }

        HttpResponse<String> choose(Amphi amphi, String intern, String post) {
            return amphi.service.post(
                    amphi.path + "/choices",
                    People.intern(region.campaign + "-" + intern),
                    "{\"post\":\"%s\",\"basedOn\":1}".formatted(post));
        }

        @Override
        public void close() {
            region.close();
        }
    }
}
