package fr.amphi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.KeyRing;
import fr.amphi.kit.person.Person;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages as their writers and readers meet them. */
class PagesOverHttpTest {

    private static final String FLEYRIAT = "010000024";
    private static final String VALENCE = "260000013";
    private static final String EDITOR =
            TestTokens.of("redaction").roles(Role.EDITOR).finess(FLEYRIAT, VALENCE).token();
    private static final String VALENCE_ONLY =
            TestTokens.of("affaires-medicales").roles(Role.ESTABLISHMENT).finess(VALENCE).token();
    private static final String MANAGER =
            TestTokens.of("gestionnaire").roles(Role.ARS_MANAGER).cells("LYON/DSM24").token();

    private static final Placements PLACEMENTS = new Placements();

    private static TestService service;

    private final String slug = "page-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = TestService.start(ContentService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        PLACEMENTS.close();
    }

    @Test
    void anInternReadsThePagesOfTheirHospitalFromTheirChoiceOn() {
        var intern = person();
        var token = TestTokens.of(String.valueOf(intern.username())).roles(Role.INTERN).token();
        var version = json(put(EDITOR, FLEYRIAT, page("Bienvenue"))).get("version").asLong();
        assertThat(read(token, FLEYRIAT)).isEqualTo(403);

        PLACEMENTS.place(intern.pseudonym(), FLEYRIAT);
        TestService.await("placed", () -> read(token, FLEYRIAT) == 200);
        assertThat(read(token, VALENCE)).isEqualTo(403);
        var pages = json(service.get(pages(FLEYRIAT) + "?atLeast=" + version, token));
        assertThat(pages.findValuesAsString("title")).contains("Bienvenue");
        var mine = json(service.get("/api/content/mine", token)).get(0);
        assertThat(mine.get("establishment").asString()).isEqualTo("CH de Fleyriat");
        assertThat(mine.get("kind").asString()).isEqualTo("welcome");

        PLACEMENTS.cancel(intern.pseudonym(), FLEYRIAT);
        TestService.await("cancelled", () -> read(token, FLEYRIAT) == 403);
        assertThat(json(service.get("/api/content/mine", token))).isEmpty();
    }

    @Test
    void onlyTheEstablishmentWrites() {
        assertThat(put(null, FLEYRIAT, page("x")).statusCode()).isEqualTo(401);
        assertThat(put(VALENCE_ONLY, FLEYRIAT, page("x")).statusCode()).isEqualTo(403);
        assertThat(put(MANAGER, FLEYRIAT, page("x")).statusCode()).isEqualTo(403);
        assertThat(put(VALENCE_ONLY, VALENCE, page("x")).statusCode()).isEqualTo(200);
        var stranger = TestTokens.of("autre").roles(Role.INTERN).finess(FLEYRIAT).token();
        assertThat(put(stranger, FLEYRIAT, page("x")).statusCode()).isEqualTo(403);
    }

    @Test
    void theArsReadsAndStrangersDoNot() {
        assertThat(read(MANAGER, FLEYRIAT)).isEqualTo(200);
        assertThat(read(VALENCE_ONLY, FLEYRIAT)).isEqualTo(403);
        assertThat(read(TestTokens.of("autre").roles(Role.INTERN).token(), FLEYRIAT))
                .isEqualTo(403);
        assertThat(read(null, FLEYRIAT)).isEqualTo(401);
    }

    @Test
    void revisionsAreKept() {
        put(EDITOR, FLEYRIAT, page("Un"));
        put(EDITOR, FLEYRIAT, page("Un"));
        var version = json(put(EDITOR, FLEYRIAT, page("Deux"))).get("version").asLong();
        var path = pages(FLEYRIAT) + "/" + slug;
        var page = json(service.get(path + "?atLeast=" + version, EDITOR));
        assertThat(page.get("revision").asInt()).isEqualTo(2);
        assertThat(json(service.get(path + "/revisions", EDITOR)).findValuesAsString("title"))
                .containsExactly("Un", "Deux");
        assertThat(service.get(path + "/revisions", MANAGER).statusCode()).isEqualTo(403);

        var gone = service.send(service.request(path, EDITOR).DELETE());
        assertThat(gone.statusCode()).isEqualTo(200);
        TestService.await("withdrawn", () -> service.get(path, EDITOR).statusCode() == 404);
        assertThat(service.send(service.request(path, EDITOR).DELETE()).statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"title\":\"t\",\"body\":\"b\"}",
                "{\"title\":\"t\",\"body\":\"b\",\"kind\":\"blog\"}",
                "{\"title\":\" \",\"body\":\"b\",\"kind\":\"welcome\"}",
                "{\"title\":\"a\\nb\",\"body\":\"b\",\"kind\":\"welcome\"}",
                "{\"title\":\"t\",\"body\":\"\\u0000\",\"kind\":\"welcome\"}",
                "{\"title\":\"t\",\"body\":\"\\u001b[31m\",\"kind\":\"welcome\"}",
                "{\"title\":\"t\",\"body\":\"\\ud800\",\"kind\":\"welcome\"}",
                "{\"title\":\"t\",\"body\":null,\"kind\":\"welcome\"}"
            })
    void pagesThatAreNoTextAreRefused(String body) {
        assertThat(put(EDITOR, FLEYRIAT, body).statusCode()).isEqualTo(400);
    }

    @Test
    void aPageHasAnEnd() {
        var most = page("Long", "é".repeat(32 * 1024));
        assertThat(put(EDITOR, FLEYRIAT, most).statusCode()).isEqualTo(200);
        var tooMuch = page("Long", "é".repeat(32 * 1024) + "x");
        assertThat(put(EDITOR, FLEYRIAT, tooMuch).statusCode()).isEqualTo(400);
    }

    @Test
    void malformedAddressesAreRefused() {
        assertThat(read(EDITOR, "12")).isEqualTo(400);
        assertThat(service.get(pages(FLEYRIAT) + "/A_B", EDITOR).statusCode()).isEqualTo(400);
        assertThat(service.get(pages(FLEYRIAT) + "/nulle-part", EDITOR).statusCode())
                .isEqualTo(404);
    }

    private static int read(@Nullable String token, String finess) {
        return service.get(pages(finess), token).statusCode();
    }

    private HttpResponse<String> put(@Nullable String token, String finess, String body) {
        return service.put(pages(finess) + "/" + slug, token, body);
    }

    private static String pages(String finess) {
        return "/api/content/establishments/" + finess + "/pages";
    }

    private static String page(String title) {
        return page(title, "# Bienvenue\n\nPrésentez-vous au **bureau des internes**.");
    }

    private static String page(String title, String body) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("title", title, "body", body, "kind", "welcome"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestService.json(answer);
    }

    private static Person person() {
        var id = UUID.randomUUID().toString();
        var person =
                new Person(
                        "p-" + id,
                        "person-" + id,
                        "user-" + id,
                        "2027-05",
                        "E-" + id,
                        "Camille",
                        "Essai",
                        null,
                        null,
                        List.of("LYON.DSM24.SOCLE"));
        service.bean(KeyRing.class).newKey(person.person());
        var directory = service.bean(Directory.class);
        directory.link(person);
        TestService.await("link", () -> directory.person(person.pseudonym()).isPresent());
        return person;
    }
}
