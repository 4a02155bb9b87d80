package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a file to a call list that everyone can understand. */
class CampaignFlowTest {

    private static final String FILE =
            """
            intern_id;DES;phase;subdivision;ancienneté;rang;cohort;origin_specialty;nom;prénom;courriel;téléphone
            E1;DSM24;SOCLE;LYON;2;100;2023;;Martin;Léa;LEA@example.org;+33 1 99 00 30 01
            E2;DSM24;SOCLE;LYON;3;900;2022;;Petit;Hugo;hugo@example.org;
            E3;DSM24;SOCLE;LYON;2;50;2023;DSM40;Roux;Inès;ines@example.org;
            E4;DSM24;SOCLE;LYON;2;100;2022;;Blanc;Noé;;
            E5;DSM40;SOCLE;GRENOBLE;0;1/3;2025;;Noir;Zoé;;
            """;

    @Test
    void aFileBecomesCallListsAndEachInternSeesWhereTheyStandAndWhy() {
        var campaign = Identity.campaign();
        var imported = Identity.importCsv(campaign, ADMIN, FILE);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        var answer = Identity.json(imported);
        assertThat(answer.get("imported").asInt()).isEqualTo(5);
        assertThat(answer.at("/pools/1/pool").asString()).isEqualTo("LYON.DSM24.SOCLE");
        assertThat(answer.at("/pools/1/count").asInt()).isEqualTo(4);
        assertThat(answer.at("/reconciliation/new").asInt()).isEqualTo(5);

        var published = Identity.publish(campaign, ADMIN, "{}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(Identity.json(published).size()).isEqualTo(2);
        assertThat(Identity.json(published).at("/1/revision").asInt()).isEqualTo(1);

        var list = callList(campaign, "LYON.DSM24.SOCLE");
        assertThat(order(list)).containsExactly("E2", "E4", "E1", "E3");
        assertThat(list.at("/entries/3/guest").asBoolean()).isTrue();
        assertThat(list.at("/entries/2/explanation").toString())
                .contains("Position 3 sur 4", "Concours de 2023 : 1 interne passe avant");

        TestService.await("the link", () -> !me("lea@example.org").get("places").isEmpty());
        var place = me("lea@example.org").at("/places/0");
        assertThat(place.get("position").asInt()).isEqualTo(3);
        assertThat(place.get("of").asInt()).isEqualTo(4);
        assertThat(place.get("amphitheatre").asString()).isEqualTo(campaign + ".LYON.DSM24.SOCLE");
        assertThat(place.at("/explanation/children/0/text").asString())
                .isEqualTo(
                        "2 semestres retenus pour l'ancienneté : 1 interne passe avant à ce titre,"
                                + " 2 autres sont à égalité.");
        assertThat(place.at("/contact/email").asString()).contains("lyon");
    }

    @Test
    void aCorrectionMovesTheListAndIsNeverSilent() {
        var campaign = Identity.campaign();
        Identity.importCsv(campaign, ADMIN, FILE);
        Identity.publish(campaign, ADMIN, "{}");
        var corrected =
                Identity.post(
                        "/api/identity/campaigns/" + campaign + "/interns/E3/corrections",
                        ADMIN,
                        "{\"seniority\":4,\"reason\":\"semestre de 2025 validé en retard\"}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);

        var silent = Identity.publish(campaign, ADMIN, "{}");
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(Identity.json(silent).get("title").asString()).isEqualTo("REASON_NEEDED");

        var loud = Identity.publish(campaign, ADMIN, "{\"reason\":\"ancienneté corrigée\"}");
        assertThat(loud.statusCode()).as(loud.body()).isEqualTo(201);
        assertThat(Identity.json(loud).at("/1/revision").asInt()).isEqualTo(2);
        assertThat(Identity.json(loud).at("/0/revision").asInt()).isEqualTo(1);
        var list = callList(campaign, "LYON.DSM24.SOCLE");
        assertThat(order(list)).containsExactly("E3", "E2", "E4", "E1");
        assertThat(list.at("/entries/0/explanation").toString())
                .contains("4 semestre(s) au lieu de 2", "validé en retard");

        var again = Identity.importCsv(campaign, ADMIN, FILE);
        assertThat(Identity.json(again).at("/reconciliation/known").asInt()).isEqualTo(5);
        assertThat(again.body()).contains("la correction faite à la main est conservée");
    }

    @Test
    void theSameImportSentTwiceIsAnsweredAsTheFirstTime() {
        var campaign = Identity.campaign();
        var key = UUID.randomUUID();
        var first = Identity.json(Identity.importCsv(campaign, ADMIN, FILE, "", key));
        var second = Identity.json(Identity.importCsv(campaign, ADMIN, FILE, "", key));
        assertThat(second.get("repeated").asBoolean()).isTrue();
        assertThat(second.get("version").asInt()).isEqualTo(first.get("version").asInt());
        assertThat(second.at("/reconciliation/new").asInt()).isEqualTo(5);
        var other = FILE.replace("900", "901");
        assertThat(Identity.importCsv(campaign, ADMIN, other, "", key).statusCode()).isEqualTo(422);
    }

    @Test
    void aSecondFileIsReconciledAndThosePeopleKeepTheirPseudonyms() {
        var campaign = Identity.campaign();
        Identity.importCsv(campaign, ADMIN, FILE);
        var before = interns(campaign);
        var file =
                FILE.replace("E2;DSM24;SOCLE;LYON;3;900", "E2;DSM24;SOCLE;LYON;3;899")
                        .replaceAll("E4;.*\\n", "E6;DSM24;SOCLE;LYON;0;7;;;;;;\n");
        var dry = Identity.importCsv(campaign, ADMIN, file, "?dryRun=true", UUID.randomUUID());
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(interns(campaign)).isEqualTo(before);

        var answer =
                Identity.json(
                        Identity.importCsv(
                                campaign, ADMIN, file, "?missing=withdraw", UUID.randomUUID()));
        assertThat(answer.get("reconciliation").toString())
                .startsWith("{\"new\":1,\"known\":3,\"changed\":1,\"missing\":1,\"withdrawn\":1");
        assertThat(answer.at("/reconciliation/missingInterns/0/internId").asString())
                .isEqualTo("E4");
        var after = interns(campaign);
        assertThat(after.size()).isEqualTo(5);
        assertThat(pseudonym(after, "E2")).isEqualTo(pseudonym(before, "E2"));
    }

    @Test
    void everyFaultyLineIsNamedAndNothingIsImported() {
        var campaign = Identity.campaign();
        var faulty =
                """
                intern_id,specialty,phase,subdivision,seniority,rank,email
                ,DSM24,SOCLE,LYON,0,1,
                E1,MED,SOCLE,LYON,0,1,
                E2,DSM24,INITIALE,LYON,0,1,
                E3,DSM24,SOCLE,Lyon,0,1,
                E4,DSM24,SOCLE,LYON,-1,1,
                E5,DSM24,SOCLE,LYON,0,1.5,
                E6,DSM24,SOCLE,LYON,0,1,nobody
                E7,DSM24,SOCLE,LYON,0,1,a@example.org
                E7,DSM24,SOCLE,LYON,0,2,a@example.org
                E8,DSM24,SOCLE,LYON,0,2,A@example.org
                """;
        var answer = Identity.importCsv(campaign, ADMIN, faulty);
        assertThat(answer.statusCode()).isEqualTo(422);
        var faults = Identity.json(answer).get("faults");
        assertThat(StreamSupport.stream(faults.spliterator(), false))
                .extracting(
                        fault -> fault.get("line").asInt() + " " + fault.get("column").asString())
                .containsExactly(
                        "2 intern_id",
                        "3 specialty",
                        "4 phase",
                        "5 subdivision",
                        "6 seniority",
                        "7 rank",
                        "8 email",
                        "10 intern_id",
                        "11 email");
        assertThat(interns(campaign).size()).isZero();
    }

    private static JsonNode callList(String campaign, String code) {
        return Identity.json(
                Identity.get("/api/identity/campaigns/" + campaign + "/call-lists/" + code, ADMIN));
    }

    private static java.util.List<String> order(JsonNode list) {
        return StreamSupport.stream(list.get("entries").spliterator(), false)
                .map(entry -> entry.get("internId").asString())
                .toList();
    }

    private static JsonNode interns(String campaign) {
        return Identity.json(
                Identity.get("/api/identity/campaigns/" + campaign + "/interns", ADMIN));
    }

    private static String pseudonym(JsonNode interns, String internId) {
        return StreamSupport.stream(interns.spliterator(), false)
                .filter(intern -> intern.get("internId").asString().equals(internId))
                .map(intern -> intern.get("pseudonym").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode me(String username) {
        return Identity.json(Identity.get("/api/identity/me", Identity.intern(username)));
    }
}
