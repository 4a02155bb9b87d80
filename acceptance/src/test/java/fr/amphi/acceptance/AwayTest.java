package fr.amphi.acceptance;

import fr.amphi.launcher.Amphi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A service that was away while others went on, and a database that was emptied, are whole again
 * without anybody doing anything.
 *
 * <p>Away for ten seconds in every build; for ten minutes by {@code mvn verify -Pacceptance
 * -Dtest=AwayTest -Daway=PT10M}.
 */
@Order(7)
class AwayTest {

    private static final Duration AWAY = Duration.parse(System.getProperty("away", "PT10S"));
    private static final int INTERNS = 900;
    private static final String FINESS = "010000024";

    private final Amphi amphi = TheSystem.amphi();
    private final Campaign campaign = Campaign.open(TheSystem.office());
    private int chosen;

    @Test
    void whoWasAwayAndWhatWasEmptiedCatchUpByThemselves() throws Exception {
        campaign.load(
                Campaign.interns("aw", "LYON", "DSM12", INTERNS),
                Campaign.posts("AW/", "LYON", "DSM12", INTERNS, 1));
        String amphitheatre = campaign.openAmphitheatre("LYON", "DSM12");
        List<String> order = campaign.callList(amphitheatre);
        Duration pace = AWAY.dividedBy(INTERNS / 2);

        amphi.kill("identity-service");
        long back = System.nanoTime() + AWAY.toNanos();
        while (System.nanoTime() < back && chosen < INTERNS - 100) {
            choose(amphitheatre, order);
            Thread.sleep(pace);
        }
        amphi.start("identity-service");
        Campaign.await(() -> arrivals() == chosen);

        amphi.kill("mongo");
        choose(amphitheatre, order);
        amphi.start("mongo");
        for (int i = 0; i < 20; i++) {
            choose(amphitheatre, order);
        }
        Campaign.await(() -> arrivals() == chosen);
    }

    private void choose(String amphitheatre, List<String> order) throws InterruptedException {
        Map<String, Object> choice =
                Map.of(
                        "intern",
                        order.get(chosen),
                        "post",
                        "AW/" + (chosen + 1),
                        "reason",
                        "essai");
        campaign.office()
                .insist(Campaign.path(amphitheatre, "choices"), choice, UUID.randomUUID())
                .ok();
        chosen++;
    }

    /** Interns that the establishment expects; -1 while the service cannot say. */
    private int arrivals() {
        Api.Answer answer =
                campaign.office()
                        .get(
                                "/api/identity/establishments/%s/arrivals?campaign=%s"
                                        .formatted(FINESS, campaign.id()));
        return answer.status() == 200 ? answer.json().size() : -1;
    }
}
