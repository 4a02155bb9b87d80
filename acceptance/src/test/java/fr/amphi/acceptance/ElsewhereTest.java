package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.TlogProof;
import fr.amphi.proof.VerifierKey;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What went wrong elsewhere, each case by its place and year, and what happens here instead. The
 * outages of 2013 and 2020 are {@link KillTest}.
 */
@Order(3)
class ElsewhereTest {

    private final Api office = TheSystem.office();
    private final Campaign campaign = Campaign.open(office);
    private final String interns = "/api/identity/campaigns/" + campaign.id() + "/interns";
    private final String callLists = "/api/identity/campaigns/" + campaign.id() + "/call-lists";

    private void load(int count) {
        campaign.load(
                Campaign.interns("e", "LYON", "DSM31", count),
                Campaign.posts("E/", "LYON", "DSM31", count, 1));
    }

    private String open(int count) throws InterruptedException {
        load(count);
        return campaign.openAmphitheatre("LYON", "DSM31");
    }

    /** A choice that the office makes for somebody. */
    private Api.Answer choose(String amphitheatre, String intern, String post)
            throws InterruptedException {
        return office.insist(
                Campaign.path(amphitheatre, "choices"),
                Map.of("intern", intern, "post", post, "reason", "essai"),
                UUID.randomUUID());
    }

    private static Stream<JsonNode> notices(Api reader, String kind) {
        return reader.read("/api/notifications")
                .json()
                .valueStream()
                .filter(notice -> notice.get("kind").asString().equals(kind));
    }

    /** Posts changed during day one, and nobody was told. */
    @Test
    void ileDeFrance2017AChangeDuringTheAmphiHasAReasonAndIsToldToThoseStillToChoose()
            throws Exception {
        String amphitheatre = open(3);
        Api third = People.intern(campaign, "e3");
        String places = Campaign.path(amphitheatre, "offers/places");
        assertThat(office.post(places, Map.of("post", "E/2", "places", 2)).status()).isEqualTo(400);
        office.insist(
                        places,
                        Map.of("post", "E/2", "places", 2, "reason", "un poste de plus"),
                        UUID.randomUUID())
                .ok();
        Campaign.await(() ->
                notices(third, "PLACES_CHANGED")
                        .anyMatch(n -> n.get("body").asString().contains("un poste de plus")));
        assertThat(Record.finish(campaign, amphitheatre).lines())
                .filteredOn(line -> line.contains("\"type\":\"places-changed\""))
                .singleElement()
                .asString()
                .contains("un poste de plus");
    }

    /** Lists on screen were out of step with the room. */
    @Test
    void ileDeFrance2018AChoiceSaysWhichVersionWasOnTheScreen() throws Exception {
        String amphitheatre = open(2);
        Api first = People.intern(campaign, "e1");
        Campaign.await(() -> first.get(Campaign.path(amphitheatre, "me")).status() == 200);
        long seen = campaign.view(amphitheatre).get("version").asLong();
        String choices = Campaign.path(amphitheatre, "choices");
        assertThat(first.post(choices, Map.of("post", "E/1")).status()).isEqualTo(400);
        assertThat(first.post(choices, Map.of("post", "E/1", "basedOn", seen + 100)).status())
                .isEqualTo(409);
        Api.Answer chosen =
                first.insist(choices, Map.of("post", "E/1", "basedOn", seen), UUID.randomUUID())
                        .ok();
        assertThat(chosen.json().at("/receipt/event").asString()).contains("\"basedOn\":" + seen);
    }

    /** An error in the call list annulled the choices of 462 interns. */
    @Test
    void ileDeFrance2019ACorrectedListSaysWhoIsAffectedBeforeAnythingIsTakenBack()
            throws Exception {
        String amphitheatre = open(4);
        List<String> order = campaign.callList(amphitheatre);
        for (int i = 0; i < 4; i++) {
            choose(amphitheatre, order.get(i), "E/" + (i + 1)).ok();
        }
        office.post(
                        interns + "/e4/corrections",
                        Map.of("seniority", 3, "reason", "semestre validé en retard"))
                .ok();
        office.post(callLists, Map.of("reason", "ancienneté de e4")).ok();
        String plans = Campaign.path(amphitheatre, "repair-plans");
        Map<String, Object> corrected = Map.of("kind", "CALL_LIST");
        Campaign.await(() -> {
            Api.Answer plan = office.post(plans, corrected);
            return plan.status() == 200 && !plan.json().get("offered").isEmpty();
        });
        JsonNode plan = office.post(plans, corrected).ok().json();
        assertThat(plan.get("replayFrom").asInt()).isEqualTo(1);
        assertThat(plan.at("/offered/0/intern").asString()).isEqualTo(order.get(3));
        assertThat(plan.at("/offered/0/posts").valueStream().map(JsonNode::asString))
                .containsExactly("E/1", "E/2", "E/3");
        assertThat(campaign.view(amphitheatre).get("version").asLong())
                .as("a plan changes nothing")
                .isEqualTo(plan.get("version").asLong());
    }

    /** Ranks were corrected after the start. */
    @Test
    void ileDeFrance2020ACorrectedRankIsNeverSilent() throws Exception {
        load(3);
        Api passed = People.intern(campaign, "e1");
        office.post(
                        interns + "/e3/corrections",
                        Map.of("seniority", 3, "reason", "semestre validé en retard"))
                .ok();
        Api.Answer silent = office.post(callLists, Map.of());
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.json().get("title").asString()).isEqualTo("REASON_NEEDED");
        office.post(callLists, Map.of("reason", "ancienneté de e3 corrigée")).ok();
        Campaign.await(() ->
                notices(passed, "CALL_LIST_CORRECTED")
                        .anyMatch(n ->
                                n.at("/facts/before").asString().equals("1")
                                        && n.at("/facts/position").asString().equals("2")
                                        && n.get("body").asString().contains("e3 corrigée")));
    }

    /** The platform was down, and identities could not be reconciled. */
    @Test
    void ileDeFrance2020ASecondFileIsReconciledAndNobodyDisappearsSilently() {
        load(3);
        String file =
                "intern_id,specialty,phase,subdivision,seniority,rank\n"
                        + "e1,DSM31,SOCLE,LYON,2,1\ne2,DSM31,SOCLE,LYON,2,7\ne9,DSM31,SOCLE,LYON,0,9\n";
        JsonNode report = office.csv(interns, file).ok().json().get("reconciliation");
        assertThat(report.get("new").asInt()).isEqualTo(1);
        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("withdrawn").asInt()).isZero();
        assertThat(report.at("/missingInterns/0/internId").asString()).isEqualTo("e3");
    }

    /** All wishes were reset, and nobody could prove what had been there. */
    @Test
    void cng2024EveryWishListHasASignedReceiptThatThePublishedRecordSettles() throws Exception {
        String amphitheatre = open(3);
        Api third = People.intern(campaign, "e3");
        Campaign.await(() -> third.get(Campaign.path(amphitheatre, "me")).status() == 200);
        VerifierKey key =
                VerifierKey.parse(
                        office.read("/api/choice/keys").json().get(0).get("key").asString());
        List<String> receipts =
                Stream.of(List.of("E/1", "E/2"), List.of("E/2", "E/1"))
                        .map(wishes -> rank(third, amphitheatre, wishes, key))
                        .toList();
        assertThat(
                        third.read(
                                        Campaign.path(amphitheatre, "me")
                                                + "?atLeast="
                                                + version(receipts))
                                .json()
                                .get("wishes")
                                .valueStream()
                                .map(wish -> wish.get("post").asString()))
                .containsExactly("E/2", "E/1");
        assertThat(Record.finish(campaign, amphitheatre).lines()).containsAll(receipts);
    }

    private static long version(List<String> events) {
        return Api.JSON.readTree(events.getLast()).get("version").asLong();
    }

    /** The event that the receipt is for, verified. */
    private static String rank(
            Api intern, String amphitheatre, List<String> wishes, VerifierKey key) {
        JsonNode receipt =
                intern.put(
                                Campaign.path(amphitheatre, "wishes"),
                                Map.of("posts", wishes),
                                UUID.randomUUID())
                        .ok()
                        .json()
                        .get("receipt");
        String event = receipt.get("event").asString();
        try {
            TlogProof.parse(receipt.get("proof").asString())
                    .verify(event.getBytes(UTF_8), List.of(key));
        } catch (Exception e) {
            throw new AssertionError("the receipt fails", e);
        }
        return event;
    }

    /** A court suspended lists alone: the right to wait and to see what is left was lost. */
    @Test
    void spain2020OneMayWaitSeeWhatIsLeftAndReorderWishesUntilTheTurn() throws Exception {
        String amphitheatre = open(3);
        Api second = People.intern(campaign, "e2");
        String me = Campaign.path(amphitheatre, "me");
        Campaign.await(() -> second.get(me).status() == 200);
        String wishes = Campaign.path(amphitheatre, "wishes");
        second.put(wishes, Map.of("posts", List.of("E/1", "E/3")), UUID.randomUUID()).ok();
        second.post(Campaign.path(amphitheatre, "deferrals"), Map.of("after", 3)).ok();
        List<String> order = campaign.callList(amphitheatre);
        choose(amphitheatre, order.get(0), "E/1").ok();
        second.put(wishes, Map.of("posts", List.of("E/3", "E/2")), UUID.randomUUID()).ok();
        long version =
                choose(amphitheatre, order.get(2), "E/3").ok().json().get("version").asLong();
        JsonNode seen = second.read(me + "?atLeast=" + version).json();
        assertThat(seen.at("/turn/position").asInt()).isEqualTo(2);
        assertThat(seen.get("wishes").valueStream().map(wish -> wish.get("left").asInt()))
                .containsExactly(0, 1);
        second.insist(
                        Campaign.path(amphitheatre, "choices"),
                        Map.of("post", "E/2", "basedOn", version),
                        UUID.randomUUID())
                .ok();
    }

    /** A rank that a computer had drawn, and nobody could check. */
    @Test
    void unitedKingdom2024ADrawIsCommittedToBeforeAndCheckedAfter() throws Exception {
        String committed =
                office.read("/api/identity/campaigns")
                        .json()
                        .valueStream()
                        .filter(c -> c.get("id").asString().equals(campaign.id()))
                        .findFirst()
                        .orElseThrow()
                        .get("drawCommitment")
                        .asString();
        office.csv(
                        interns,
                        "intern_id,specialty,phase,subdivision,seniority,rank\n"
                                + "d1,DSM31,SOCLE,LYON,2,5\nd2,DSM31,SOCLE,LYON,2,5\nd3,DSM31,SOCLE,LYON,2,5\n")
                .ok();
        office.post(callLists, Map.of()).ok();
        JsonNode list = office.read(callLists + "/LYON.DSM31.SOCLE").json();
        byte[] seed = HexFormat.of().parseHex(list.get("drawSeed").asString());
        assertThat(sha256(seed, "")).isEqualTo(committed);
        List<String> drawn =
                list.get("entries")
                        .valueStream()
                        .map(entry -> sha256(seed, entry.get("internId").asString()))
                        .toList();
        assertThat(drawn).hasSize(3).isSorted();
    }

    private static String sha256(byte[] seed, String intern) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed);
            return HexFormat.of().formatHex(digest.digest(intern.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
