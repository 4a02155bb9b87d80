package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant is answered clearly, and changes nothing. */
class MalformedInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"id\":\"é\"}",
                "{\"id\":\"account:0\",\"label\":\"x\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-11-01\"}",
                "{\"id\":\"a\",\"label\":\"x\",\"firstDay\":\"2027-05-32\",\"lastDay\":\"2027-11-01\"}",
                "{\"id\":\"a\",\"label\":\"x\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-05-01\"}",
                "{\"id\":\"a\",\"label\":\"\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-11-01\"}",
                "{\"id\":\"a\",\"label\":\"x\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-11-01\",\"drawSeed\":\"12\"}",
                "{\"id\":[\"a\"],\"label\":\"x\",\"firstDay\":\"2027-05-02\",\"lastDay\":\"2027-11-01\"}",
            })
    void campaigns(String body) {
        var before = Identity.get("/api/identity/campaigns", null).body();
        var answer = Identity.post("/api/identity/campaigns", ADMIN, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(Identity.get("/api/identity/campaigns", null).body()).isEqualTo(before);
    }

    @Test
    void theIdOfACampaignIsNamedAsTheFieldItIs() {
        assertThat(Identity.post("/api/identity/campaigns", ADMIN, "{\"id\":\"é\"}").body())
                .contains("\"field\":\"id\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "E1/corrections,`{}`,400",
                "E1/corrections,`{\"seniority\":-1,\"reason\":\"x\"}`,400",
                "E1/corrections,`{\"seniority\":1.5,\"reason\":\"x\"}`,400",
                "E1/corrections,`{\"rank\":\"1/0\",\"reason\":\"x\"}`,400",
                "E1/corrections,`{\"seniority\":1,\"reason\":\" \"}`,400",
                "E1/corrections,`{\"reason\":\"x\"}`,400",
                "E1/corrections,`{\"pool\":\"LYON\",\"seniority\":1,\"reason\":\"x\"}`,400",
                "E1/corrections,`{\"seniority\":0,\"reason\":\"x\"}`,409",
                "E2/corrections,`{\"seniority\":1,\"reason\":\"x\"}`,404",
            })
    void corrections(String path, String body, int status) {
        var campaign = Identity.campaign();
        Identity.importCsv(campaign, ADMIN, interns("E1"));
        var answer =
                Identity.post(
                        "/api/identity/campaigns/" + campaign + "/interns/" + path, ADMIN, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void callLists() {
        var campaign = Identity.campaign();
        assertThat(Identity.publish(campaign, ADMIN, "{\"pools\":[null]}").statusCode())
                .isEqualTo(400);
        assertThat(Identity.publish(campaign, ADMIN, "{\"pools\":[\"LYON\"]}").statusCode())
                .isEqualTo(400);
        assertThat(
                        Identity.publish(campaign, ADMIN, "{\"pools\":[\"LYON.DSM24.SOCLE\"]}")
                                .statusCode())
                .isEqualTo(409);
        assertThat(Identity.publish("nowhere", ADMIN, "{}").statusCode()).isEqualTo(404);
        assertThat(Identity.publish("a:b", ADMIN, "{}").statusCode()).isEqualTo(400);
        var lists = "/api/identity/campaigns/" + campaign + "/call-lists/";
        assertThat(Identity.get(lists + "LYON.DSM24.SOCLE", ADMIN).statusCode()).isEqualTo(404);
        assertThat(Identity.get(lists + "x", ADMIN).statusCode()).isEqualTo(400);
        assertThat(Identity.get(lists + "LYON.DSM24.SOCLE?atLeast=x", ADMIN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void files() {
        var campaign = Identity.campaign();
        for (var file :
                List.of(
                        "",
                        "intern_id\n",
                        "intern_id,specialty,phase,subdivision,seniority,rank\n",
                        "intern_id,specialty,phase,subdivision,seniority,rank\n\"E1,DSM24",
                        "PK\u0003\u0004garbage",
                        "<html></html>")) {
            var answer = Identity.importCsv(campaign, ADMIN, file);
            assertThat(answer.statusCode()).as(file + answer.body()).isBetween(400, 422);
        }
        var one =
                Identity.importCsv(campaign, ADMIN, interns("E1"), "?missing=x", UUID.randomUUID());
        assertThat(one.statusCode()).isEqualTo(400);
        assertThat(Identity.importCsv("nowhere", ADMIN, interns("E1")).statusCode()).isEqualTo(404);
        assertThat(Identity.get("/api/identity/campaigns/" + campaign + "/interns", ADMIN).body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"a b\"}",
                "{\"username\":\"someone\",\"roles\":[\"king\"]}",
                "{\"username\":\"someone\",\"roles\":[null]}",
                "{\"username\":\"someone\",\"cells\":[\"LYON\"]}",
                "{\"username\":\"someone\",\"finess\":[\"1\"]}",
                "{\"username\":\"someone\",\"email\":\"x\"}",
                "{\"username\":\"someone\",\"password\":\"short\"}",
                "{\"username\":\"someone\",\"unknown\":1}",
            })
    void accounts(String body) {
        var answer = Identity.post("/api/identity/accounts", ADMIN, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    private static String interns(String id) {
        return "intern_id,specialty,phase,subdivision,seniority,rank\n"
                + id
                + ",DSM24,SOCLE,LYON,0,1\n";
    }
}
