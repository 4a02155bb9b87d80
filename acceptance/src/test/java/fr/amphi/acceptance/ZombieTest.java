package fr.amphi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.launcher.Amphi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An owner that was frozen past its session, replaced, and wakes up in the middle of traffic. */
@Order(8)
class ZombieTest {

    @Test
    void anOwnerThatSleptCannotWriteWhenItWakes() throws Exception {
        Amphi amphi = TheSystem.amphi();
        Campaign campaign = Campaign.open(TheSystem.office());
        campaign.load(
                Campaign.interns("z", "LYON", "DSM10", 40),
                Campaign.posts("Z/", "LYON", "DSM10", 40, 1));
        String amphitheatre = campaign.openAmphitheatre("LYON", "DSM10");
        List<String> order = campaign.callList(amphitheatre);
        choose(campaign, amphitheatre, order.get(0), "Z/1", UUID.randomUUID()).ok();
        choose(campaign, amphitheatre, order.get(1), "Z/2", UUID.randomUUID()).ok();
        String owner = Owners.of(amphitheatre);
        String other = owner.equals("choice-service") ? "choice-service-2" : "choice-service";

        amphi.pause(owner);
        try {
            // Sent to the sleeper itself; it lies in its socket until it wakes.
            UUID asleep = UUID.randomUUID();
            CompletableFuture<Api.Answer> late =
                    CompletableFuture.supplyAsync(() ->
                            campaign.office()
                                    .at(TheSystem.direct(owner))
                                    .post(
                                            Campaign.path(amphitheatre, "choices"),
                                            body(order.get(2), "Z/3"),
                                            asleep));
            Campaign successor =
                    new Campaign(
                            campaign.id(),
                            campaign.office().at(TheSystem.direct(other)),
                            campaign.opened());
            choose(successor, amphitheatre, order.get(2), "Z/33", UUID.randomUUID()).ok();
            amphi.resume(owner);
            for (int i = 3; i < 20; i++) {
                choose(campaign, amphitheatre, order.get(i), "Z/" + (i + 1), UUID.randomUUID())
                        .ok();
            }
            assertThat(late.join().status()).isIn(409, 503);
        } finally {
            amphi.resume(owner);
        }
        Record record = Record.finish(campaign, amphitheatre);
        assertThat(record.lines())
                .filteredOn(line -> line.contains("\"post\":\"Z/3\""))
                .filteredOn(line -> line.contains("\"type\":\"choice-made\""))
                .isEmpty();
        record.verify();
    }

    private static Map<String, Object> body(String intern, String post) {
        return Map.of("intern", intern, "post", post, "reason", "essai");
    }

    private static Api.Answer choose(
            Campaign campaign, String amphitheatre, String intern, String post, UUID command)
            throws InterruptedException {
        return campaign.office()
                .insist(Campaign.path(amphitheatre, "choices"), body(intern, post), command);
    }
}
