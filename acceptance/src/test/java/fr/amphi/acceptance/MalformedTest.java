package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Whatever a client sends: a clear 4xx, never a 5xx, and nothing changed. */
@Order(1)
class MalformedTest {

    private static Campaign campaign;
    private static String amphitheatre;
    private static Api office;

    /** Something wrong, and what it must be answered. */
    private record Wrong(String name, java.util.function.Supplier<Api.Answer> request) {}

    @BeforeAll
    static void scene() throws Exception {
        office = TheSystem.office();
        campaign = Campaign.open(office);
        campaign.load(
                Campaign.interns("m", "LYON", "DSM30", 4),
                Campaign.posts("M/", "LYON", "DSM30", 4, 1));
        amphitheatre = campaign.openAmphitheatre("LYON", "DSM30");
    }

    @TestFactory
    Stream<DynamicTest> aMalformedRequestIsRefusedClearly() {
        List<Wrong> all = new ArrayList<>();
        bodies(all);
        identifiers(all);
        files(all);
        headers(all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(100);
        return all.stream().map(w -> DynamicTest.dynamicTest(w.name(), () -> check(w)));
    }

    private static void check(Wrong wrong) {
        long before = version();
        Api.Answer answer = wrong.request().get();
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.http().headers().firstValue("Content-Type").orElse(""))
                .as(answer.text())
                .startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString("")).isNotBlank();
        assertThat(version()).isEqualTo(before);
    }

    private static long version() {
        return campaign.view(amphitheatre).get("version").asLong();
    }

    private static void bodies(List<Wrong> all) {
        List<String> broken =
                List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "\"text\"",
                        "{\"post\":}",
                        "{\"post\":1,}",
                        "\u0000",
                        "{\"unknown\":true}",
                        "{\"post\":{}}",
                        "{\"post\":[\"M/1\"]}",
                        "1e999");
        for (String noun :
                List.of(
                        "choices",
                        "supernumeraries",
                        "corrections",
                        "cancellations",
                        "offers/places")) {
            for (String body : broken) {
                all.add(
                        new Wrong(
                                noun + " with " + body.replace("\u0000", "NUL"),
                                () -> office.post(Campaign.path(amphitheatre, noun), body)));
            }
        }
        for (Object count : List.of(0, -1, 1_000_000_000, "many", 1.5)) {
            all.add(
                    new Wrong(
                            "wish-list-choices of " + count,
                            () ->
                                    office.post(
                                            Campaign.path(amphitheatre, "wish-list-choices"),
                                            Map.of("count", count))));
        }
        for (Object places : List.of(-1, "two", 1_000_000_000_000L)) {
            all.add(
                    new Wrong(
                            "places " + places,
                            () ->
                                    office.post(
                                            Campaign.path(amphitheatre, "offers/places"),
                                            Map.of(
                                                    "post", "M/1", "places", places, "reason",
                                                    "x"))));
        }
    }

    private static void identifiers(List<Wrong> all) {
        for (String id :
                List.of(
                        "unknown",
                        "t-1.LYON.DSM30.SOCLE",
                        "%00",
                        "a%2Fb",
                        "..%2F..",
                        "x".repeat(3_000),
                        "%F0%28")) {
            String shown = id.length() > 20 ? "a very long id" : id;
            all.add(
                    new Wrong(
                            "amphitheatre " + shown,
                            () -> office.get("/api/choice/amphitheatres/" + id)));
            all.add(
                    new Wrong(
                            "choice in " + shown,
                            () ->
                                    office.post(
                                            "/api/choice/amphitheatres/" + id + "/choices",
                                            Map.of("post", "M/1", "basedOn", 1))));
            all.add(
                    new Wrong(
                            "interns of campaign " + shown,
                            () -> office.get("/api/identity/campaigns/" + id + "/interns")));
        }
        for (String post : List.of("", "M/99", "x".repeat(5_000), "\u0000")) {
            all.add(
                    new Wrong(
                            "post " + (post.length() > 9 ? "long" : post.replace("\u0000", "NUL")),
                            () ->
                                    office.post(
                                            Campaign.path(amphitheatre, "choices"),
                                            Map.of(
                                                    "intern",
                                                    UUID.randomUUID().toString(),
                                                    "post",
                                                    post,
                                                    "reason",
                                                    "x"))));
        }
    }

    private static void files(List<Wrong> all) {
        String interns = "/api/identity/campaigns/" + campaign.id() + "/interns";
        String posts = "/api/catalogue/campaigns/" + campaign.id() + "/posts";
        String wishes = "/api/choice/campaigns/" + campaign.id() + "/wishes";
        String head = "intern_id,specialty,phase,subdivision,seniority,rank\n";
        Map<String, String> bad =
                Map.of(
                        "empty",
                        "",
                        "header only",
                        "a,b,c\n",
                        "missing column",
                        "intern_id,specialty\nx,DSM30\n",
                        "unclosed quote",
                        head + "\"x,DSM30,SOCLE,LYON,1,1\n",
                        "binary",
                        "\u0001\u0002\u0003\u0000",
                        "too few cells",
                        head + "x,DSM30\n",
                        "twice",
                        head + "x,DSM30,SOCLE,LYON,1,1\nx,DSM30,SOCLE,LYON,1,2\n",
                        "negative",
                        head + "x,DSM30,SOCLE,LYON,-1,1\n");
        for (String path : List.of(interns, posts, wishes)) {
            String noun = path.substring(path.lastIndexOf('/') + 1);
            bad.forEach((name, csv) ->
                    all.add(new Wrong(noun + " " + name, () -> office.csv(path, csv))));
            all.add(
                    new Wrong(
                            noun + " as something else",
                            () ->
                                    office.send(
                                            "POST",
                                            path,
                                            "image/png",
                                            BodyPublishers.ofByteArray(new byte[] {1, 2, 3}),
                                            UUID.randomUUID())));
            all.add(
                    new Wrong(
                            noun + " not a spreadsheet",
                            () ->
                                    office.send(
                                            "POST",
                                            path,
                                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                            BodyPublishers.ofString(
                                                    "PK\u0003\u0004nonsense", UTF_8),
                                            UUID.randomUUID())));
        }
    }

    private static void headers(List<Wrong> all) {
        for (String key :
                List.of("x", "123", "not-a-uuid", "00000000-0000-0000-0000-00000000000g")) {
            all.add(
                    new Wrong(
                            "Idempotency-Key " + key,
                            () ->
                                    office.send(
                                            "POST",
                                            Campaign.path(amphitheatre, "suspension"),
                                            "application/json",
                                            BodyPublishers.ofString("{\"reason\":\"x\"}"),
                                            key)));
        }
        for (String type : List.of("text/plain", "application/xml", "nonsense")) {
            all.add(
                    new Wrong(
                            "content type " + type,
                            () ->
                                    office.send(
                                            "POST",
                                            Campaign.path(amphitheatre, "suspension"),
                                            type,
                                            BodyPublishers.ofString("{\"reason\":\"x\"}"),
                                            UUID.randomUUID())));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            all.add(
                    new Wrong(
                            method + " on a list",
                            () ->
                                    office.send(
                                            method,
                                            "/api/choice/amphitheatres",
                                            "application/json",
                                            BodyPublishers.ofString("{}"),
                                            UUID.randomUUID())));
        }
        for (String token : List.of("x", "a.b.c", "e30.e30.e30", "x".repeat(9_000))) {
            all.add(
                    new Wrong(
                            "token " + (token.length() > 20 ? "long" : token),
                            () -> office.with(token).get("/api/identity/me")));
        }
    }

    @Test
    void aReplayedCommandIsTheSameAndWithAnotherContentItIsRefused() throws Exception {
        UUID command = UUID.randomUUID();
        String path = Campaign.path(amphitheatre, "suspension");
        JsonNode first = office.insist(path, Map.of("reason", "essai"), command).ok().json();
        JsonNode again = office.insist(path, Map.of("reason", "essai"), command).ok().json();
        assertThat(again.get("version")).isEqualTo(first.get("version"));
        assertThat(again.get("repeated").asBoolean()).isTrue();
        assertThat(office.post(path, Map.of("reason", "autre"), command).status()).isEqualTo(422);
        // Out of order: it is suspended already, and resuming twice changes nothing.
        assertThat(office.post(path, Map.of("reason", "encore")).status()).isEqualTo(409);
        office.insist(Campaign.path(amphitheatre, "resumption"), Map.of(), UUID.randomUUID()).ok();
    }
}
