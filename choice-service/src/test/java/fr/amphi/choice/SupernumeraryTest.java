package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Placements beyond the order over HTTP: asked for, agreed to by those who must, then decided. */
class SupernumeraryTest {

    private static final String HEAD =
            TestTokens.of("cheffe").roles(Role.HEAD_OF_SERVICE).finess("010000024").token();
    private static final String OTHER_HOSPITAL =
            TestTokens.of("autre").roles(Role.ESTABLISHMENT).finess("690000001").token();

    @Test
    void the_manager_places_once_both_have_agreed() {
        Amphi amphi = Amphi.scheduled("beyond", 3);
        String intern = amphi.interns.get(1);
        Amphi.ok(ask(amphi, amphi.intern(2), "{\"post\":\"A\",\"validating\":false}"));
        HttpResponse<String> early = place(amphi, intern);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(TestService.json(early).path("title").asString()).isEqualTo("AGREEMENT_MISSING");
        assertThat(early.body()).contains("HEAD_OF_SERVICE", "HOST");

        JsonNode seen = requests(amphi, People.HOSPITAL).path(0);
        assertThat(seen.path("mine").path(0).asString()).isEqualTo("HOST");
        Amphi.ok(agree(amphi, People.HOSPITAL, intern, "HOST"));
        Amphi.ok(agree(amphi, HEAD, intern, "HEAD_OF_SERVICE"));
        assertThat(requests(amphi, amphi.intern(2)).path(0).path("missing")).isEmpty();
        long version = Amphi.ok(place(amphi, intern)).path("version").asLong();
        assertThat(amphi.me(2, version).path("choice").path("how").asString())
                .isEqualTo("SUPERNUMERARY");
        assertThat(requests(amphi, amphi.intern(2))).isEmpty();
    }

    @Test
    void the_manager_records_who_agreed_where_a_party_has_no_account() {
        Amphi amphi = Amphi.scheduled("beyond-record", 2);
        String intern = amphi.interns.get(0);
        Amphi.ok(
                ask(
                        amphi,
                        People.MANAGER,
                        "{\"intern\":\"" + intern + "\",\"post\":\"A\",\"validating\":false}"));
        assertThat(agree(amphi, People.MANAGER, intern, "HOST").statusCode()).isEqualTo(403);
        for (String party : new String[] {"HOST", "HEAD_OF_SERVICE"}) {
            amphi.manager(
                    "/supernumerary-requests/agreements",
                    "{\"intern\":\"%s\",\"post\":\"A\",\"party\":\"%s\",\"reason\":\"appel\"}"
                            .formatted(intern, party));
        }
        Amphi.ok(place(amphi, intern));
    }

    @Test
    void nobody_asks_agrees_or_declines_in_somebody_elses_place() {
        Amphi amphi = Amphi.scheduled("beyond-wrong", 3);
        String intern = amphi.interns.get(0);
        String forAnother = "{\"intern\":\"" + intern + "\",\"post\":\"A\",\"validating\":false}";
        assertThat(ask(amphi, amphi.intern(2), forAnother).statusCode()).isEqualTo(403);
        assertThat(ask(amphi, People.HOSPITAL, forAnother).statusCode()).isEqualTo(403);
        Amphi.ok(ask(amphi, amphi.intern(1), "{\"post\":\"A\",\"validating\":false}"));
        assertThat(agree(amphi, OTHER_HOSPITAL, intern, "HOST").statusCode()).isEqualTo(403);
        assertThat(agree(amphi, People.HOSPITAL, intern, "HEAD_OF_SERVICE").statusCode())
                .isEqualTo(403);
        assertThat(agree(amphi, amphi.intern(1), intern, "HOST").statusCode()).isEqualTo(403);
        assertThat(decline(amphi, OTHER_HOSPITAL, intern).statusCode()).isEqualTo(403);
        assertThat(requests(amphi, amphi.intern(2))).isEmpty();
        assertThat(requests(amphi, OTHER_HOSPITAL)).isEmpty();
        Amphi.ok(decline(amphi, People.HOSPITAL, intern));
        assertThat(requests(amphi, amphi.intern(1))).isEmpty();
    }

    private static HttpResponse<String> ask(Amphi amphi, String token, String body) {
        return amphi.service.post(amphi.path + "/supernumerary-requests", token, body);
    }

    private static HttpResponse<String> agree(
            Amphi amphi, String token, String intern, String party) {
        return amphi.service.post(
                amphi.path + "/supernumerary-requests/agreements",
                token,
                "{\"intern\":\"%s\",\"post\":\"A\",\"party\":\"%s\"}".formatted(intern, party));
    }

    private static HttpResponse<String> decline(Amphi amphi, String token, String intern) {
        return amphi.service.post(
                amphi.path + "/supernumerary-requests/withdrawals",
                token,
                "{\"intern\":\"" + intern + "\",\"by\":\"HOST\"}");
    }

    private static HttpResponse<String> place(Amphi amphi, String intern) {
        return amphi.service.post(
                amphi.path + "/supernumeraries",
                People.MANAGER,
                "{\"intern\":\"%s\",\"post\":\"A\",\"validating\":false,\"reason\":\"décision\"}"
                        .formatted(intern));
    }

    /** Those of this amphitheatre that somebody sees. */
    private static JsonNode requests(Amphi amphi, String token) {
        long version = amphi.detail().path("version").asLong();
        JsonNode all =
                Amphi.ok(
                        amphi.service.get(
                                "/api/choice/supernumerary-requests?amphitheatre="
                                        + amphi.pool.id()
                                        + "&atLeast="
                                        + version,
                                token));
        ArrayNode own = JsonMapper.shared().createArrayNode();
        for (JsonNode one : all) {
            if (one.path("amphitheatre").asString().equals(amphi.pool.id())) {
                own.add(one);
            }
        }
        return own;
    }
}
