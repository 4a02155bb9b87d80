package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a clear 4xx and nothing changes. */
class MalformedInputTest {

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"x\"",
                    "42",
                    "{\"reason\":42}",
                    "{\"reason\":null}",
                    "{\"reason\":\"\"}",
                    "{\"unknown\":1}",
                    "{\"post\":{},\"reason\":[]}",
                    "{\"post\":\"A\",\"post\":\"B\"}",
                    "{\"post\":\"A\",\"basedOn\":\"one\"}",
                    "{\"post\":\"A\",\"basedOn\":-1}",
                    "{\"post\":\"A\",\"basedOn\":99999999999999999999}",
                    "{\"count\":1.5}",
                    "{\"count\":0,\"intern\":\"x\"}",
                    "{\"places\":-1,\"post\":\"A\",\"reason\":\"x\"}",
                    "{\"intern\":\"nobody\",\"post\":\"A\",\"reason\":\"x\",\"validating\":true}",
                    "{\"posts\":[null]}",
                    "{\"posts\":\"A\"}",
                    "{\"order\":\"\u0000\"}",
                    "[".repeat(3_000));

    private static final List<String> PATHS =
            List.of(
                    "/suspension",
                    "/publication",
                    "/skips",
                    "/choices",
                    "/cancellations",
                    "/supernumeraries",
                    "/offers/places");

    private static Amphi amphi;

    @BeforeAll
    static void schedule() {
        amphi = Amphi.scheduled("malformed", 2);
    }

    @Test
    void bodies_that_cannot_be_meant() {
        long before = amphi.detail().path("version").asLong();
        for (String path : PATHS) {
            for (String body : BODIES) {
                refused(amphi.service.post(amphi.path + path, People.MANAGER, body), path + body);
            }
        }
        for (String body : BODIES) {
            refused(amphi.service.put(amphi.path + "/wishes", amphi.intern(1), body), body);
            refused(amphi.service.put(amphi.path + "/rules", People.MANAGER, body), body);
            refused(amphi.service.post(amphi.path + "/choices", amphi.intern(1), body), body);
            refused(amphi.service.post(amphi.path + "/simulation", amphi.intern(1), body), body);
            refused(amphi.service.post("/api/choice/amphitheatres", People.MANAGER, body), body);
        }
        assertThat(amphi.detail().path("version").asLong()).isEqualTo(before);
    }

    @Test
    void identifiers_that_name_nothing() {
        for (String id :
                List.of(
                        "x",
                        "..",
                        "%2e%2e",
                        "a.b.c.d",
                        "2027-05.LYON.DSM24.SOCLE.X",
                        "2027-05.LYON.DSM99.SOCLE",
                        "%00",
                        "%ff",
                        "a%0ab.c.d.SOCLE",
                        "x".repeat(3_000))) {
            for (String rest : List.of("", "/feed", "/me", "/bundle.zip", "/receipts/1.zip")) {
                String path = "/api/choice/amphitheatres/" + id + rest;
                refused(amphi.service.get(path, People.ADMIN), path);
            }
            String opening = "/api/choice/amphitheatres/" + id + "/opening";
            refused(amphi.service.post(opening, People.ADMIN, ""), opening);
        }
        for (String query :
                List.of("?atLeast=x", "?atLeast=99999999999999999999", "?atLeast=1e3")) {
            refused(amphi.service.get(amphi.path + query, People.MANAGER), query);
        }
        refused(amphi.service.get(amphi.path + "/receipts/0.zip", People.MANAGER), "0");
        refused(amphi.service.get(amphi.path + "/receipts/x.zip", People.MANAGER), "x");
        refused(
                amphi.service.get("/api/choice/amphitheatres?state=NOWHERE", People.ADMIN),
                "state");
    }

    @Test
    void command_ids_and_content_types() {
        for (String key : List.of("x", "1-1-1-1-1", "{}", " ")) {
            var request =
                    amphi.service
                            .request(amphi.path + "/suspension", People.MANAGER)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString("{\"reason\":\"x\"}"));
            refused(amphi.service.send(request), key);
        }
        byte[] body = "reason=x".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/plain", "application/xml", "nonsense")) {
            refused(
                    amphi.service.upload(amphi.path + "/suspension", People.MANAGER, type, body),
                    type);
        }
    }

    @Test
    void files_of_wishes() {
        String path = "/api/choice/campaigns/malformed/wishes";
        for (String file :
                List.of(
                        "",
                        "\u0000\u0001",
                        "intern_id,order\ni1,1\n",
                        "intern_id,order,post_id\ni1,one,A\n",
                        "intern_id,order,post_id\ni1,0,A\n",
                        "intern_id,order,post_id\ni1,1,Z\n",
                        "intern_id,order,post_id\nnobody,1,A\n",
                        "intern_id,order,post_id\ni1,1,A\ni1,1,B\n",
                        "intern_id,order,post_id\ni1,1,A\ni1,2,A\n",
                        "intern_id,order,post_id\n\"i1,1,A\n")) {
            byte[] body = file.getBytes(StandardCharsets.UTF_8);
            refused(amphi.service.upload(path, People.MANAGER, "text/csv", body), file);
        }
        assertThat(amphi.me(1, 0).path("wishes")).isEmpty();
    }

    private static void refused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }
}
