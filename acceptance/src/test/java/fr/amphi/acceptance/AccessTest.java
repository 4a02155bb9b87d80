package fr.amphi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The gateway is not the only lock: each service refuses the wrong person by itself. */
@Order(2)
class AccessTest {

    /** Of each service, something to read. */
    private static final Map<String, String> OWN_PATHS =
            Map.of(
                    "identity-service", "/api/identity/me",
                    "catalogue-service", "/api/catalogue/specialties",
                    "choice-service", "/api/choice/amphitheatres",
                    "choice-service-2", "/api/choice/amphitheatres",
                    "notification-service", "/api/notifications",
                    "content-service", "/api/content/mine");

    private static Api expiring;
    private static Campaign campaign;
    private static String lyon;
    private static String grenoble;
    private static Api office;
    private static Api internOfLyon;
    private static Api managerOfGrenoble;
    private static Api hospital;

    @BeforeAll
    static void people() throws Exception {
        office = TheSystem.office();
        expiring = ShortLived.signIn(TheSystem.first());
        assertThat(identityService(expiring).get("/api/identity/me").status()).isEqualTo(200);
        campaign = Campaign.open(office);
        campaign.load(
                Campaign.interns("l", "LYON", "DSM24", 3)
                        + Campaign.interns("g", "GRENOBLE", "DSM24", 3),
                Campaign.posts("L/", "LYON", "DSM24", 3, 1)
                        + Campaign.posts("G/", "GRENOBLE", "DSM24", 3, 1));
        lyon = campaign.openAmphitheatre("LYON", "DSM24");
        grenoble = campaign.openAmphitheatre("GRENOBLE", "DSM24");
        internOfLyon = People.intern(campaign, "l2");
        managerOfGrenoble =
                People.account(
                        office,
                        "m-" + campaign.id(),
                        Map.of(
                                "roles", List.of("ars-manager"),
                                "cells", List.of("GRENOBLE/DSM24")));
        hospital =
                People.account(
                        office,
                        "h-" + campaign.id(),
                        Map.of(
                                "roles", List.of("establishment"),
                                "finess", List.of("380000067")));
        Campaign.await(() -> internOfLyon.get(Campaign.path(lyon, "me")).status() == 200);
    }

    private static Api choiceService(Api who) {
        return who.at(TheSystem.direct("choice-service"));
    }

    private static Api identityService(Api who) {
        return who.at(TheSystem.direct("identity-service"));
    }

    private static Api.Answer choose(Api who, String amphitheatre, String post) {
        return who.post(Campaign.path(amphitheatre, "choices"), Map.of("post", post, "basedOn", 1));
    }

    @Test
    @DisplayName("an intern chooses in the own amphitheatre, at the own turn only")
    void ownTurn() {
        Api.Answer early = choose(choiceService(internOfLyon), lyon, "L/1");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("title").asString()).isEqualTo("NOT_YOUR_TURN");
    }

    @Test
    @DisplayName("an intern of another subdivision is refused")
    void wrongSubdivision() {
        Api service = choiceService(internOfLyon);
        assertThat(choose(service, grenoble, "G/1").status()).isEqualTo(403);
        assertThat(service.post(Campaign.path(grenoble, "returns"), Map.of()).status())
                .isEqualTo(403);
        Map<String, Object> wishes = Map.of("posts", List.of("G/1"));
        assertThat(
                        service.put(Campaign.path(grenoble, "wishes"), wishes, UUID.randomUUID())
                                .status())
                .isEqualTo(403);
        assertThat(service.get("/api/choice/amphitheatres/" + grenoble).status()).isIn(403, 404);
        assertThat(service.get(Campaign.path(grenoble, "me")).status()).isIn(403, 404);
    }

    @Test
    @DisplayName("an intern conducts nothing and reads no list of persons")
    void internIsNoManager() {
        Api service = choiceService(internOfLyon);
        for (String act : List.of("suspension", "closing", "skips", "wish-list-choices")) {
            assertThat(
                            service.post(
                                            Campaign.path(lyon, act),
                                            Map.of("reason", "essai", "count", 1))
                                    .status())
                    .as(act)
                    .isIn(400, 403);
        }
        assertThat(service.post(Campaign.path(lyon, "suspension"), Map.of("reason", "x")).status())
                .isEqualTo(403);
        String list = "/api/identity/campaigns/" + campaign.id() + "/interns";
        assertThat(identityService(internOfLyon).get(list).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a manager of another cell is refused")
    void wrongManager() {
        Api service = choiceService(managerOfGrenoble);
        assertThat(service.post(Campaign.path(lyon, "suspension"), Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(
                        service.post(
                                        Campaign.path(lyon, "choices"),
                                        Map.of(
                                                "intern",
                                                UUID.randomUUID(),
                                                "post",
                                                "L/1",
                                                "reason",
                                                "x"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        identityService(managerOfGrenoble)
                                .get(
                                        "/api/identity/campaigns/"
                                                + campaign.id()
                                                + "/interns?pool=LYON.DSM24.SOCLE")
                                .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("an establishment sees its own site only")
    void wrongEstablishment() {
        assertThat(choiceService(hospital).get("/api/choice/establishments/010000024").status())
                .isEqualTo(403);
        assertThat(choiceService(hospital).get("/api/choice/establishments/380000067").status())
                .isEqualTo(200);
        assertThat(
                        identityService(hospital)
                                .get("/api/identity/establishments/010000024/arrivals")
                                .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("no token and a forged token are unauthorized")
    void noToken() {
        Api nobody = choiceService(office).with(null);
        assertThat(choose(nobody, lyon, "L/1").status()).isEqualTo(401);
        assertThat(choose(nobody.with("forged"), lyon, "L/1").status()).isEqualTo(401);
        String token = String.valueOf(office.token());
        String altered = token.substring(0, token.length() - 6) + "AAAAAA";
        assertThat(choose(nobody.with(altered), lyon, "L/1").status()).isEqualTo(401);
        String unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
        assertThat(choose(nobody.with(unsigned), lyon, "L/1").status()).isEqualTo(401);
    }

    /** Keycloak's own token; the services allow 10 s between its clock and theirs. */
    @Test
    @DisplayName("a token that was good is unauthorized at every service once it has expired")
    void expiredToken() throws InterruptedException {
        for (Map.Entry<String, String> own : OWN_PATHS.entrySet()) {
            String service = own.getKey();
            String path = own.getValue();
            Api one = expiring.at(TheSystem.direct(service));
            Campaign.await(() -> one.get(path).status() == 401);
            assertThat(one.get(path).json().get("title").asString())
                    .as(service)
                    .isEqualTo("TOKEN_EXPIRED");
            assertThat(one.with(office.token()).get(path).status()).as(service).isEqualTo(200);
        }
        assertThat(choose(expiring.at(TheSystem.direct("choice-service")), lyon, "L/1").status())
                .isEqualTo(401);
    }
}
