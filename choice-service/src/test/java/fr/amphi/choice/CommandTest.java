package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A command is recorded once, however often it is sent. */
class CommandTest {

    @Test
    void a_repeated_command_is_answered_as_the_first_time() {
        Amphi amphi = Amphi.scheduled("repeat", 2);
        amphi.manager("/opening", "");
        String key = UUID.randomUUID().toString();
        String body = "{\"post\":\"A\",\"basedOn\":1}";
        JsonNode first = Amphi.ok(choose(amphi, key, body));
        JsonNode again = Amphi.ok(choose(amphi, key, body));
        assertThat(first.path("repeated").asBoolean()).isFalse();
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("receipt").path("event"))
                .isEqualTo(first.path("receipt").path("event"));
        assertThat(again.path("command").asString()).isEqualTo(key);
        HttpResponse<String> other = choose(amphi, key, "{\"post\":\"B\",\"basedOn\":1}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(TestService.json(other).path("title").asString()).isEqualTo("COMMAND_ID_REUSED");
        assertThat(amphi.detail(first.path("version").asLong()).path("chosen").asInt())
                .isEqualTo(1);
    }

    @Test
    void wishes_and_reasons_carry_fresh_salts_and_still_repeat() {
        Amphi amphi = Amphi.scheduled("salts", 2);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var request =
                    amphi.service
                            .request(amphi.path + "/wishes", amphi.intern(1))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .PUT(BodyPublishers.ofString("{\"posts\":[\"A\",\"B\"]}"));
            JsonNode answer = Amphi.ok(amphi.service.send(request));
            assertThat(answer.path("repeated").asBoolean()).isEqualTo(i > 0);
            assertThat(answer.path("receipt").path("openings").path(0).path("value").asString())
                    .isEqualTo("[\"A\",\"B\"]");
        }
    }

    @Test
    void a_refusal_says_its_name_and_figures() {
        Amphi amphi = Amphi.scheduled("refusal", 2);
        HttpResponse<String> early = amphi.tryToChoose(1, "A");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(TestService.json(early).path("title").asString()).isEqualTo("NOT_OPEN");
        amphi.manager("/opening", "");
        HttpResponse<String> turn = amphi.tryToChoose(2, "A");
        assertThat(TestService.json(turn).path("title").asString()).isEqualTo("NOT_YOUR_TURN");
        assertThat(TestService.json(turn).path("figures").isEmpty()).isFalse();
        assertThat(amphi.tryToChoose(1, "Z").statusCode()).isEqualTo(409);
    }

    @Test
    void a_file_of_wishes_is_taken_whole() {
        Amphi amphi = Amphi.scheduled("file", 3);
        String file = "intern_id;order;post_id\ni1;2;A\ni1;1;B\ni2;1;C\n";
        HttpResponse<String> answer =
                amphi.service.upload(
                        "/api/choice/campaigns/file/wishes",
                        People.MANAGER,
                        "text/csv",
                        file.getBytes(StandardCharsets.UTF_8));
        JsonNode done = Amphi.ok(answer);
        assertThat(done.path("lists").asInt()).isEqualTo(2);
        assertThat(done.path("wishes").asInt()).isEqualTo(3);
        TestService.await("wishes", () -> !amphi.me(2, 0).path("wishes").isEmpty());
        assertThat(amphi.me(1, 0).path("wishes").path(0).path("post").asString()).isEqualTo("B");
        assertThat(amphi.me(1, 0).path("simulation").path("post").asString()).isEqualTo("B");
    }

    private static HttpResponse<String> choose(Amphi amphi, String key, String body) {
        return amphi.service.send(
                amphi.service
                        .request(amphi.path + "/choices", amphi.intern(1))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }
}
