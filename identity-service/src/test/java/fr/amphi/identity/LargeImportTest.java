package fr.amphi.identity;

import static fr.amphi.identity.Identity.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.Topics;
import fr.amphi.kit.TestService;
import fr.amphi.kit.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A whole national list in one pool. */
class LargeImportTest {

    private static final int INTERNS = 7_000;

    @Test
    void sevenThousandInternsAreImportedListedAndPublishedInParts() throws Exception {
        var campaign = Identity.campaign();
        var parts = new CopyOnWriteArrayList<CallListPublished>();
        try (var following =
                Identity.service()
                        .bean(Events.class)
                        .fromBeginning(
                                List.of(Topics.IDENTITY_EVENTS),
                                Events.Handler.each(received -> {
                                    if (received.event() instanceof CallListPublished e
                                            && received.key().equals(campaign)) {
                                        parts.add(e);
                                    }
                                }))) {
            var start = Instant.now();
            var imported = Identity.importCsv(campaign, ADMIN, file());
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));

            var published = Identity.publish(campaign, ADMIN, "{}");
            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
            var head = Identity.json(published).get(0);
            assertThat(head.get("count").asInt()).isEqualTo(INTERNS);
            TestService.await("all parts", () -> !parts.isEmpty() && whole(parts));
            assertThat(parts)
                    .allMatch(part -> part.list().hash().equals(head.get("hash").asString()));
            assertThat(parts).allMatch(part -> part.list().entries().size() <= 1_000);
            var entries = parts.stream().flatMap(part -> part.list().entries().stream()).toList();
            for (int i = 0; i < INTERNS; i++) {
                assertThat(entries.get(i).position()).isEqualTo(i + 1);
                assertThat(entries.get(i).rank()).isEqualTo(Integer.toString(i + 1));
            }
        }
    }

    private static boolean whole(List<CallListPublished> parts) {
        return parts.size() == parts.getFirst().list().parts();
    }

    /** The worst rank first. */
    private static String file() {
        var csv =
                new StringBuilder(
                        "intern_id,specialty,phase,subdivision,seniority,rank,family_name,given_name\n");
        for (int rank = INTERNS; rank > 0; rank--) {
            csv.append(
                    "N%05d,DSM24,SOCLE,LYON,0,%d,Nom%d,Prénom%d\n"
                            .formatted(rank, rank, rank, rank));
        }
        return csv.toString();
    }
}
