package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.BundleVerifier;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules over sectors, from the manager's page to the bundle. */
class RulesOverHttpTest {

    private static final String TO_FILL =
            """
            {"id":"ain","kind":"MUST_BE_FILLED","sector":"AIN","group":{"name":"tous"},
             "title":"Ain à pourvoir","text":"décision de l'ARS 2027-12","from":"2027-03-01"}\
            """;

    /** A (one place) in the Ain, B and C of two places elsewhere; so many interns. */
    private static Amphi held(String campaign, int interns) {
        try (Region region = new Region(campaign)) {
            Pool pool = region.pool("DSM24");
            List<String> pseudonyms = region.persons(Amphi.service(), "i", interns, pool);
            region.callList(pool, pseudonyms);
            region.post("A", 1, "010000024", List.of("AIN"), List.of(), pool);
            region.post("B", 2, "010000024", List.of("RHONE"), List.of(), pool);
            region.post("C", 2, "690000001", List.of("RHONE"), List.of(), pool);
            return Amphi.schedule(Amphi.service(), pool, pseudonyms, 3);
        }
    }

    @Test
    void a_sector_is_filled_and_whoever_is_refused_reads_why() {
        Amphi amphi = held("rules", 3);
        TestService service = amphi.service;
        amphi.wish(1, "B");
        amphi.wish(2, "C", "A");
        long version = set(amphi, TO_FILL, null).path("version").asLong();

        JsonNode rules = rules(amphi, version);
        assertThat(rules.path("rules").path(0).path("toChoose").asInt()).isEqualTo(3);
        assertThat(rules.path("rules").path(0).path("places").asInt()).isEqualTo(1);
        assertThat(rules.path("sectors").path(0).path("name").asString()).isEqualTo("AIN");
        assertThat(rules.path("reasonNeeded").asBoolean()).isTrue();

        amphi.wish(3, "C", "A");
        JsonNode last = amphi.me(3, version + 1);
        assertThat(last.path("simulation").path("post").asString()).isEqualTo("A");
        JsonNode later = last.path("wishes").path(0);
        assertThat(later.path("state").asString()).isEqualTo("FREE");
        assertThat(later.path("blocked").path("now").asBoolean(true)).isFalse();

        amphi.manager("/opening", "");
        amphi.manager("/wish-list-choices", "{\"count\":2}");
        HttpResponse<String> refused = amphi.tryToChoose(3, "C");
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = TestService.json(refused);
        assertThat(problem.path("type").asString()).endsWith(":POST_BLOCKED");
        assertThat(problem.path("detail").asString())
                .isEqualTo(
                        "Secteur AIN : 1 place restante pour 1 interne à appeler ; ce poste hors"
                                + " secteur se débloquera si le secteur compte 1 place de moins,"
                                + " ou si 1 interne de plus est à appeler (Ain à pourvoir :"
                                + " décision de l'ARS 2027-12).");
        assertThat(problem.path("figures").path("places").asInt()).isEqualTo(1);
        assertThat(problem.path("figures").path("rule").asString()).isEqualTo("ain");
        JsonNode turn = amphi.me(3, amphi.detail().path("version").asLong());
        assertThat(turn.path("wishes").path(0).path("state").asString()).isEqualTo("BLOCKED");
        assertThat(turn.path("sealedPost").asString()).isEqualTo("A");
        assertThat(turn.path("blocked").path(0).path("posts")).hasSize(2);

        amphi.manager("/wish-list-choices", "{}");
        amphi.manager("/closing", "");
        amphi.manager("/publication", "{\"order\":\"2027-13\"}");
        byte[] bundle = service.download(amphi.path + "/bundle.zip", People.MANAGER).body();
        VerifierKey key =
                VerifierKey.parse(
                        Amphi.ok(service.get("/api/choice/keys", null))
                                .path(0)
                                .path("key")
                                .asString());
        var report = BundleVerifier.verify("bundle", bundle, List.of(key));
        assertThat(report.conforms()).as(report.text()).isTrue();
        assertThat(amphi.detail().path("callList").path(2).path("post").asString()).isEqualTo("A");
    }

    @Test
    void a_change_needs_a_reason_and_lifts_what_it_blocked() {
        Amphi amphi = held("rules-changed", 1);
        set(amphi, TO_FILL.replace("MUST_BE_FILLED", "BARRED"), null);
        amphi.manager("/opening", "");
        assertThat(amphi.tryToChoose(1, "A").statusCode()).isEqualTo(409);
        String none = "{\"rules\":[]}";
        HttpResponse<String> silent =
                amphi.service.put(amphi.path + "/rules", People.MANAGER, none);
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(silent.body()).contains("Un motif est nécessaire");
        set(amphi, "", "recours accepté");
        amphi.choose(1, "A");
    }

    @Test
    void a_faulty_rule_is_refused_with_its_field_and_what_to_do() {
        Amphi amphi = held("rules-faulty", 1);
        String unknown = refused(amphi, 409, TO_FILL.replace("AIN", "AISNE"));
        assertThat(unknown)
                .contains("\"field\":\"rules[0].sector\"")
                .contains("Secteurs des postes : AIN, RHONE.");
        assertThat(refused(amphi, 409, TO_FILL.replace("2027-03-01", "2027-04-01")))
                .contains("\"field\":\"rules[0].from\"");
        assertThat(refused(amphi, 409, TO_FILL.replace("MUST_BE_FILLED", "QUOTA")))
                .contains("\"field\":\"rules[0].most\"");
        assertThat(refused(amphi, 400, TO_FILL.replace("title", "titre"))).contains("title");
        assertThat(refused(amphi, 400, TO_FILL.replace("\"tous\"", "null")))
                .contains("rules[0].group.name");
        assertThat(refused(amphi, 400, "null")).contains("rules[0]");
        assertThat(refused(amphi, 400, TO_FILL.replace("2027-03-01", "mars"))).contains("from");
    }

    @Test
    void pseudonyms_of_a_group_are_for_those_in_charge() {
        Amphi amphi = held("rules-listed", 2);
        String second = amphi.interns.get(1);
        String listed =
                TO_FILL.replace(
                        "{\"name\":\"tous\"}",
                        "{\"name\":\"désignés\",\"interns\":[\"" + second + "\"]}");
        long version = set(amphi, listed, null).path("version").asLong();
        assertThat(rules(amphi, version).toString()).contains(second);
        String path = amphi.path + "/rules?atLeast=" + version;
        assertThat(amphi.service.get(path, amphi.intern(1)).body()).doesNotContain(second);
        assertThat(amphi.service.get(path, People.COORDINATOR).body()).doesNotContain(second);
    }

    private static JsonNode set(Amphi amphi, String rules, @Nullable String reason) {
        return Amphi.ok(put(amphi, rules, reason));
    }

    private static String refused(Amphi amphi, int status, String rules) {
        HttpResponse<String> answer = put(amphi, rules, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static HttpResponse<String> put(Amphi amphi, String rules, @Nullable String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return amphi.service.put(
                amphi.path + "/rules", People.MANAGER, "{\"rules\":[" + rules + "]" + why + "}");
    }

    private static JsonNode rules(Amphi amphi, long version) {
        return Amphi.ok(
                amphi.service.get(amphi.path + "/rules?atLeast=" + version, People.MANAGER));
    }
}
