package fr.amphi.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.table.Sheets;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue as its callers meet it. */
class PostsOverHttpTest {

    private static final String ADMIN = TestTokens.of("responsable").roles(Role.ARS_ADMIN).token();
    private static final String MANAGER =
            TestTokens.of("gestionnaire").roles(Role.ARS_MANAGER).cells("LYON/DSM24").token();
    private static final String INTERN = TestTokens.of("interne").roles(Role.INTERN).token();

    private static final String HEADER =
            "post_id,specialty,phase,subdivision,establishment,unit,places,finess\n";
    private static final String TWO =
            HEADER
                    + "FLEYRIAT/URG,DSM24,APPROFONDISSEMENT,LYON,CH de Fleyriat,Urgences,2,010000024\n"
                    + "HEH/PED,DSM24|DSM39,SOCLE,LYON,HCL,Pédiatrie,1,690783154\n";

    private static TestService service;

    private final String campaign = "test-" + UUID.randomUUID();
    private final String posts = "/api/catalogue/campaigns/" + campaign + "/posts";

    @BeforeAll
    static void start() {
        service = TestService.start(CatalogueService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anyoneReadsTheReferenceData() {
        assertThat(
                        json(service.get("/api/catalogue/specialties?q=generale", null))
                                .findValuesAsString("code"))
                .containsExactly("DSM24");
        assertThat(
                        json(
                                service.get(
                                        "/api/catalogue/subdivisions?region=AUVERGNE-RHONE-ALPES",
                                        null)))
                .hasSize(5);
        assertThat(
                        json(service.get("/api/catalogue/establishments?q=croix+rousse", null))
                                .findValuesAsString("finess"))
                .containsExactly("690784152");
    }

    @Test
    void aFileOpensItsPostsForEverybodyToSee() {
        var answer = json(created(upload(posts, ADMIN, TWO)));
        assertThat(answer.get("opened").asInt()).isEqualTo(2);
        assertThat(answer.get("places").asInt()).isEqualTo(3);
        assertThat(answer.get("pools").findValuesAsString("pool"))
                .containsExactly(
                        "LYON.DSM24.APPROFONDISSEMENT", "LYON.DSM24.SOCLE", "LYON.DSM39.SOCLE");
        var version = answer.get("command").get("version").asLong();

        var list = json(service.get(posts + "?atLeast=" + version, null));
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("city").asString()).isEqualTo("Viriat");
        assertThat(list.get(0).get("lat").asDouble()).isEqualTo(46.2222);
        assertThat(list.get(0).get("state").asString()).isEqualTo("OPEN");
        assertThat(json(service.get(posts + "?pool=LYON.DSM39.SOCLE", null))).hasSize(1);
        assertThat(json(service.get(posts + "?q=fleyriat+urgences", null))).hasSize(1);
        assertThat(service.get(posts + ".csv", null).body())
                .startsWith("post_id,specialty,phase,subdivision")
                .contains("HEH/PED,DSM24|DSM39,SOCLE,LYON,HCL,Pédiatrie,1,690783154");
    }

    @Test
    void aDryRunOpensNothing() {
        var answer = upload(posts + "?dryRun=true", ADMIN, TWO);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("opened").asInt()).isEqualTo(2);
        assertThat(json(service.get(posts, null))).isEmpty();
    }

    @Test
    void frenchHeadersAndSemicolonsAreUnderstood() {
        created(
                upload(
                        posts,
                        ADMIN,
                        "﻿poste;DES;phase;subdivision;établissement;service;places\n"
                                + "A/B;dsm24;Socle;Saint-Étienne;CHU;\"Chirurgie; urgences\";4\n"));
        var post = json(service.get(posts + "?atLeast=1", null)).get(0);
        assertThat(post.get("subdivision").asString()).isEqualTo("SAINT-ETIENNE");
        assertThat(post.get("unit").asString()).isEqualTo("Chirurgie; urgences");
    }

    @Test
    void everyFaultIsListedAndNothingOpens() {
        var answer =
                upload(
                        posts,
                        ADMIN,
                        HEADER.replace("finess", "finess,linked_to")
                                + "A,DSM24,SOCLE,LYON,CHU,Urgences,2,,\n"
                                + "A,XYZ,ETE,,CHU,,-1,12,NULLE-PART\n"
                                + "B,DSM24,SOCLE,LYON,CHU,Urgences,2,,B\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        var faults = json(answer).get("faults");
        assertThat(faults.findValuesAsString("column"))
                .containsExactlyInAnyOrder(
                        "post_id",
                        "specialty",
                        "phase",
                        "subdivision",
                        "unit",
                        "places",
                        "finess",
                        "linked_to",
                        "linked_to");
        assertThat(faults.findValues("line").stream().map(JsonNode::asInt)).containsOnly(3, 4);
        assertThat(json(service.get(posts, null))).isEmpty();
    }

    @Test
    void unknownCodesAreNotedNotRefused() {
        var answer =
                json(created(upload(posts, ADMIN, HEADER + "A,DSM999,SOCLE,ATLANTIDE,CHU,U,1,\n")));
        assertThat(answer.get("warnings")).hasSize(2);
    }

    @Test
    void theSameRequestAgainIsTheSameCommand() {
        var id = UUID.randomUUID().toString();
        var first = json(created(uploadAs(id, TWO)));
        var again = json(created(uploadAs(id, TWO)));
        assertThat(again.get("command").get("repeated").asBoolean()).isTrue();
        assertThat(again.get("command").get("version"))
                .isEqualTo(first.get("command").get("version"));
        assertThat(uploadAs(id, HEADER + "C,DSM24,SOCLE,LYON,CHU,U,1,\n").statusCode())
                .isEqualTo(422);
    }

    @Test
    void placesChangeAndPostsAreWithdrawnWithAReason() {
        created(upload(posts, ADMIN, TWO));
        assertThat(places("FLEYRIAT/URG", "3", "\"renfort\"").statusCode()).isEqualTo(200);
        var withdrawn =
                service.post(
                        posts + "/withdrawals",
                        MANAGER,
                        "{\"post\":\"FLEYRIAT/URG\",\"reason\":\"fermeture de lits\"}");
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        var version = json(withdrawn).get("version").asLong();
        var post = json(service.get(posts + "?atLeast=" + version, null)).get(0);
        assertThat(post.get("places").asInt()).isEqualTo(3);
        assertThat(post.get("state").asString()).isEqualTo("WITHDRAWN");

        var refused = places("FLEYRIAT/URG", "4", "\"renfort\"");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("title").asString()).isEqualTo("POST_WITHDRAWN");
        assertThat(places("HEH/PED", "-1", "\"renfort\"").statusCode()).isEqualTo(400);
        assertThat(places("HEH/PED", "1.5", "\"renfort\"").statusCode()).isEqualTo(400);
        assertThat(places("HEH/PED", "2", "\"  \"").statusCode()).isEqualTo(400);
        assertThat(places("HEH/PED", "2", "null").statusCode()).isEqualTo(400);
    }

    @Test
    void aPostIsOpenedOutsideTheFile() {
        var body =
                "{\"post\":\"X\",\"subdivision\":\"LYON\",\"specialties\":[\"DSM24\"],"
                        + "\"phases\":[\"SOCLE\"],\"establishment\":\"CHU\",\"unit\":\"U\","
                        + "\"places\":1,\"reason\":\"besoin nouveau\"}";
        created(service.post(posts + "/openings", MANAGER, body));
        var bad = service.post(posts + "/openings", MANAGER, body.replace("SOCLE", "ETE"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).get("errors").get(0).get("field").asString()).isEqualTo("phases");
    }

    @Test
    void nobodyActsOutsideTheirCells() {
        assertThat(upload(posts, null, TWO).statusCode()).isEqualTo(401);
        assertThat(upload(posts, INTERN, TWO).statusCode()).isEqualTo(403);
        assertThat(upload(posts, MANAGER, TWO).statusCode()).isEqualTo(403);
        assertThat(upload(posts, MANAGER, HEADER + "A,DSM24,SOCLE,GRENOBLE,C,U,1,\n").statusCode())
                .isEqualTo(403);
        assertThat(json(service.get(posts, null))).isEmpty();
        created(upload(posts, ADMIN, TWO));
        assertThat(
                        service.post(
                                        posts + "/withdrawals",
                                        MANAGER,
                                        "{\"post\":\"HEH/PED\",\"reason\":\"x\"}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(places(INTERN, "FLEYRIAT/URG", "3", "\"x\"").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "post_id\n",
                "post_id,specialty\nA,DSM24\n",
                HEADER_ONLY,
                "\"unclosed",
                "PK\u0003\u0004 not a workbook"
            })
    void filesThatAreNoListOfPostsAreRefused(String file) {
        assertThat(upload(posts, ADMIN, file).statusCode()).isIn(400, 422);
        assertThat(json(service.get(posts, null))).isEmpty();
    }

    private static final String HEADER_ONLY =
            "post_id,specialty,phase,subdivision,establishment,unit,places\n";

    @Test
    void sixThousandPostsAreOneImport() {
        var file =
                HEADER
                        + IntStream.range(0, 6_000)
                                .mapToObj(i ->
                                        "P/"
                                                + i
                                                + ",DSM24,SOCLE,LYON,CH de Fleyriat,Service "
                                                + i
                                                + ","
                                                + i % 5
                                                + ",010000024")
                                .collect(Collectors.joining("\n"));
        var answer = json(created(upload(posts, ADMIN, file)));
        assertThat(answer.get("command").get("version").asLong()).isEqualTo(6_000);
        TestService.await("list", () -> json(service.get(posts, null)).size() == 6_000);
    }

    @Test
    void aWorkbookIsReadLikeAFile() {
        var workbook =
                Sheets.xlsx(
                        "postes",
                        List.of(
                                "poste",
                                "DES",
                                "phase",
                                "subdivision",
                                "établissement",
                                "service",
                                "places",
                                "finess"),
                        List.of(
                                List.of(
                                        "A/B",
                                        "DSM24",
                                        "socle",
                                        "LYON",
                                        "CH",
                                        "Urgences",
                                        2,
                                        10000024)));
        var answer = json(created(service.upload(posts, ADMIN, Sheets.XLSX, workbook)));
        assertThat(answer.get("warnings")).hasSize(1);
        var post = json(service.get(posts + "?atLeast=1", null)).get(0);
        assertThat(post.get("finess").asString()).isEqualTo("010000024");
        assertThat(post.get("places").asInt()).isEqualTo(2);
    }

    @Test
    void aRealListIsOpened() throws IOException {
        var file = Path.of("../../shared/data/national-choice/2011/posts.csv");
        assumeTrue(Files.exists(file));
        var answer = json(created(upload(posts, ADMIN, Files.readString(file))));
        assertThat(answer.get("opened").asInt()).isEqualTo(772);
        assertThat(answer.get("places").asInt()).isGreaterThan(6_941);
    }

    @Test
    void malformedCampaignsAreRefused() {
        assertThat(service.get("/api/catalogue/campaigns/a.b/posts", null).statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/catalogue/campaigns/%20/posts", null).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> places(String post, String places, String reason) {
        return places(MANAGER_AND_PEDIATRICS, post, places, reason);
    }

    private static final String MANAGER_AND_PEDIATRICS =
            TestTokens.of("gestionnaire").roles(Role.ARS_MANAGER).cells("LYON/*").token();

    private HttpResponse<String> places(String token, String post, String places, String reason) {
        return service.post(
                posts + "/places",
                token,
                "{\"post\":\"%s\",\"places\":%s,\"reason\":%s}".formatted(post, places, reason));
    }

    private static HttpResponse<String> upload(String path, @Nullable String token, String file) {
        return service.upload(path, token, "text/csv", file.getBytes(UTF_8));
    }

    private HttpResponse<String> uploadAs(String commandId, String file) {
        return service.send(
                service.request(posts, ADMIN)
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", commandId)
                        .POST(BodyPublishers.ofString(file)));
    }

    private static HttpResponse<String> created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestService.json(answer);
    }
}
