package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.amphi.contracts.How;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An establishment learns who arrives from the choices made. */
class ArrivalsTest {

    private static final String FINESS = "010000024";
    private static final String TOKEN =
            TestTokens.of("affaires-medicales").roles(Role.ESTABLISHMENT).finess(FINESS).token();

    @Test
    void choicesBringArrivalsAndCancellationsTakeThemBack() throws Exception {
        var campaign = Identity.campaign();
        Identity.importCsv(
                campaign,
                ADMIN,
                """
                intern_id,specialty,phase,subdivision,seniority,rank,family_name,given_name,email,phone
                E1,DSM24,SOCLE,LYON,0,1,Martin,Léa,lea.martin@example.org,+33199003001
                E2,DSM24,SOCLE,LYON,0,2,=Petit,Hugo,,
                """);
        var interns =
                Identity.json(
                        Identity.get("/api/identity/campaigns/" + campaign + "/interns", ADMIN));
        var pool = new Pool(campaign, "LYON", "DSM24", Phase.SOCLE);
        try (var choices = new PublishedChoices()) {
            for (int i = 0; i < 2; i++) {
                choices.publish(made(pool, i + 1, interns.get(i)));
            }
            TestService.await("both", () -> arrivals(campaign).size() == 2);
            var cancelled = interns.get(1).get("pseudonym").asString();
            choices.publish(
                    new ChoiceCancelled(pool.id(), 3, 2, cancelled, "P1", FINESS, 1, "correction"));
            TestService.await("one left", () -> arrivals(campaign).size() == 1);
        }
        var gone = interns.get(1).get("familyName").asString();
        assertThat(arrivals(campaign).toString()).contains("2027-05-02").doesNotContain(gone);

        var csv =
                Identity.get(
                        "/api/identity/establishments/"
                                + FINESS
                                + "/arrivals.csv?campaign="
                                + campaign,
                        TOKEN);
        assertThat(csv.body())
                .startsWith(
                        "nom,prénom,RPPS,courriel,téléphone,DES,phase,service,FINESS,du,au,surnombre")
                .contains(",DSM24,SOCLE,Urgences,010000024,2027-05-02,2027-11-01,non");
        var xlsx =
                Identity.service()
                        .download(
                                "/api/identity/establishments/"
                                        + FINESS
                                        + "/arrivals.xlsx?campaign="
                                        + campaign,
                                TOKEN)
                        .body();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("RPPS");
        }
    }

    @Test
    void aDatabaseThatIsEmptiedFillsAgainAndNeverTellsAPart() throws Exception {
        var campaign = Identity.campaign();
        Identity.importCsv(
                campaign,
                ADMIN,
                """
                intern_id,specialty,phase,subdivision,seniority,rank
                E1,DSM24,SOCLE,LYON,0,1
                E2,DSM24,SOCLE,LYON,0,2
                E3,DSM24,SOCLE,LYON,0,3
                """);
        var interns =
                Identity.json(
                        Identity.get("/api/identity/campaigns/" + campaign + "/interns", ADMIN));
        var pool = new Pool(campaign, "LYON", "DSM24", Phase.SOCLE);
        try (var choices = new PublishedChoices()) {
            choices.publish(made(pool, 1, interns.get(0)));
            choices.publish(made(pool, 2, interns.get(1)));
            TestService.await("both", () -> arrivals(campaign).size() == 2);
            Identity.service().bean(MongoDatabase.class).drop();
            choices.publish(made(pool, 3, interns.get(2)));
            TestService.await(
                    "all three",
                    () -> {
                        var answer = get(campaign);
                        if (answer.statusCode() == 503) {
                            return false;
                        }
                        assertThat(Identity.json(answer).size()).isBetween(2, 3);
                        return Identity.json(answer).size() == 3;
                    });
        }
    }

    private static JsonNode arrivals(String campaign) {
        return Identity.json(get(campaign));
    }

    private static HttpResponse<String> get(String campaign) {
        return Identity.get(
                "/api/identity/establishments/" + FINESS + "/arrivals?campaign=" + campaign, TOKEN);
    }

    private static ChoiceMade made(Pool pool, int position, JsonNode intern) {
        return new ChoiceMade(
                pool.id(),
                position,
                pool,
                position,
                intern.get("pseudonym").asString(),
                "P1",
                "CH de Fleyriat",
                "Urgences",
                FINESS,
                How.SELF,
                0,
                Instant.parse("2027-03-24T13:23:40Z"));
    }

    @Test
    void withoutChoicesThereIsAnEmptyFile() {
        var csv =
                Identity.get(
                        "/api/identity/establishments/" + "999999999" + "/arrivals.csv", ADMIN);
        assertThat(csv.body().lines().toList()).hasSize(1);
        assertThat(List.of(csv.body().split(","))).hasSize(12);
    }
}
