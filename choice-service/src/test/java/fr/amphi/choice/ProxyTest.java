package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proxies over HTTP: who gives, who answers, who chooses, and who may not. */
class ProxyTest {

    @Test
    void who_accepted_chooses_for_who_gave_and_both_have_the_receipt() {
        Amphi amphi = Amphi.scheduled("proxy", 3);
        grant(amphi, 1, "i3");
        JsonNode asked = mine(amphi, 3).path("held").path(0);
        assertThat(asked.path("accepted").asBoolean()).isFalse();
        assertThat(asked.path("name").asString()).isNotBlank();
        answer(amphi, "acceptances", 3, 1);
        JsonNode given = mine(amphi, 1).path("given").path(0);
        assertThat(given.path("accepted").asBoolean()).isTrue();
        assertThat(given.path("holder").asString()).isNotBlank();

        amphi.manager("/opening", "");
        HttpResponse<String> chosen = choose(amphi, 3, 1, "A");
        JsonNode answer = Amphi.ok(chosen);
        assertThat(answer.path("receipt").path("proof").asString()).isNotBlank();
        JsonNode me = amphi.me(1, answer.path("version").asLong());
        assertThat(me.path("choice").path("how").asString()).isEqualTo("PROXY");
        assertThat(amphi.service.get(amphi.path + "/receipts/1.zip", amphi.intern(1)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_answers_chooses_or_takes_back_in_somebody_elses_place() {
        Amphi amphi = Amphi.scheduled("proxy-wrong", 3);
        grant(amphi, 1, "i3");
        assertThat(send(amphi, "acceptances", amphi.intern(2), 1).statusCode()).isEqualTo(409);
        assertThat(send(amphi, "acceptances", People.MANAGER, 1).statusCode()).isEqualTo(403);
        assertThat(send(amphi, "refusals", People.intern("nobody"), 1).statusCode()).isEqualTo(403);
        assertThat(send(amphi, "revocations", amphi.intern(2), 1).statusCode()).isEqualTo(409);
        answer(amphi, "acceptances", 3, 1);
        amphi.manager("/opening", "");
        HttpResponse<String> stranger = choose(amphi, 2, 1, "A");
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(TestService.json(stranger).path("title").asString()).isEqualTo("NO_PROXY");
        assertThat(send(amphi, "revocations", amphi.intern(1), 1).statusCode()).isEqualTo(409);
        assertThat(mine(amphi, 2).path("held").isEmpty()).isTrue();
    }

    @Test
    void somebody_of_another_list_may_hold_one_and_then_sees_the_amphitheatre() {
        Amphi amphi = Amphi.scheduled("proxy-other", 2);
        String stranger = "proxy-other-x1";
        try (Region region = new Region("proxy-other")) {
            region.persons(amphi.service, "x", 1, amphi.pool);
        }
        assertThat(amphi.service.get(amphi.path, People.intern(stranger)).statusCode())
                .isEqualTo(403);
        JsonNode granted = grant(amphi, 2, "x1");
        String seen = amphi.path + "?atLeast=" + granted.path("version").asLong();
        assertThat(amphi.service.get(seen, People.intern(stranger)).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_asked_who_is_not_known() {
        Amphi amphi = Amphi.scheduled("proxy-unknown", 2);
        HttpResponse<String> unknown =
                amphi.service.post(
                        amphi.path + "/proxies", amphi.intern(1), "{\"holder\":\"personne\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(amphi.service.post(amphi.path + "/proxies", amphi.intern(1), "{}").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode grant(Amphi amphi, int position, String holder) {
        return Amphi.ok(
                amphi.service.post(
                        amphi.path + "/proxies",
                        amphi.intern(position),
                        "{\"holder\":\"" + holder + "\"}"));
    }

    private static JsonNode answer(Amphi amphi, String what, int holder, int position) {
        return Amphi.ok(send(amphi, what, amphi.intern(holder), position));
    }

    private static HttpResponse<String> send(Amphi amphi, String what, String token, int position) {
        String intern = amphi.interns.get(position - 1);
        return amphi.service.post(
                amphi.path + "/proxies/" + what, token, "{\"intern\":\"" + intern + "\"}");
    }

    private static HttpResponse<String> choose(Amphi amphi, int holder, int position, String post) {
        String body =
                "{\"intern\":\"%s\",\"post\":\"%s\",\"basedOn\":1}"
                        .formatted(amphi.interns.get(position - 1), post);
        return amphi.service.post(amphi.path + "/proxy-choices", amphi.intern(holder), body);
    }

    private static JsonNode mine(Amphi amphi, int position) {
        long version = amphi.detail().path("version").asLong();
        return Amphi.ok(
                amphi.service.get(
                        "/api/choice/proxies?amphitheatre="
                                + amphi.pool.id()
                                + "&atLeast="
                                + version,
                        amphi.intern(position)));
    }
}
