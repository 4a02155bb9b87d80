package fr.amphi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Nobody's feed stays open anywhere. */
@Order(3)
class FeedsTest {

    private static final int READERS = 1_000;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final Api office = TheSystem.office();

    @Test
    @DisplayName(
            "a thousand feeds are released by every process within 5 s of their readers' leaving")
    void released() throws Exception {
        Campaign campaign = Campaign.open(office);
        campaign.load(
                Campaign.interns("f", "LYON", "DSM24", 3),
                Campaign.posts("F/", "LYON", "DSM24", 3, 1));
        String feed = Campaign.path(campaign.openAmphitheatre("LYON", "DSM24"), "feed");
        List<InputStream> readers = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (readers.size() < READERS) {
                HttpResponse<InputStream> answer =
                        http.send(
                                HttpRequest.newBuilder(URI.create(office.base() + feed))
                                        .header("Authorization", "Bearer " + office.token())
                                        .build(),
                                BodyHandlers.ofInputStream());
                // an instance that has not read the amphitheatre yet says so
                if (answer.statusCode() == 200) {
                    readers.add(answer.body());
                }
            }
            assertThat(open("gateway")).isEqualTo(READERS);
            assertThat(open("choice-service") + open("choice-service-2")).isEqualTo(READERS);
            for (InputStream reader : readers) {
                reader.close();
            }
            long closed = System.nanoTime();
            Campaign.await(
                    () -> open("gateway") + open("choice-service") + open("choice-service-2") == 0);
            assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(PROMISED);
        }
    }

    /** Feeds that a process has open, as it says itself. */
    private int open(String part) {
        return office.at(TheSystem.direct(part))
                .get("/actuator/metrics/amphi.feeds.open")
                .ok()
                .json()
                .at("/measurements/0/value")
                .asInt();
    }
}
