package fr.amphi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.PublishedEvent.AmphitheatreScheduled;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notices as they come. */
class FeedTest {

    private static final World WORLD = new World();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(NotificationService.class);
    }

    @AfterAll
    static void stop() {
        HTTP.close();
        service.close();
        WORLD.close();
    }

    @Test
    void aFeedTellsWhatComesAndResumesWithoutAGap() throws Exception {
        var pool = World.pool();
        var intern = Persons.person(service, pool, null);
        var token = Persons.token(intern);
        var list = Persons.list(pool, 1, List.of(intern.pseudonym()));
        String first;
        try (var feed = open(token, null)) {
            assertThat(feed.readLine()).isEqualTo(": ok");
            WORLD.publish(new CallListPublished(list));
            first = next(feed, "id: ");
            assertThat(next(feed, "data: ")).contains("CALL_LIST_PUBLISHED");
        }
        var opensAt = Instant.parse("2027-03-24T13:20:00Z");
        WORLD.publish(new AmphitheatreScheduled(pool.id(), 1, pool, opensAt, 1, 2));
        try (var feed = open(token, first)) {
            assertThat(next(feed, "data: ")).contains("AMPHI_SCHEDULED");
        }
    }

    @Test
    void aFeedEndsWithItsToken() throws Exception {
        var intern = Persons.person(service, World.pool(), null);
        var soon = TestTokens.of(String.valueOf(intern.username())).roles(Role.INTERN);
        try (var feed = open(soon.expiresIn(Duration.ofSeconds(2)).token(), null)) {
            assertThat(feed.lines().toList()).startsWith(": ok");
        }
    }

    @Test
    void aFeedNeedsAToken() {
        assertThat(service.get("/api/notifications/feed", null).statusCode()).isEqualTo(401);
    }

    private static BufferedReader open(String token, @Nullable String last)
            throws IOException, InterruptedException {
        var request = service.request("/api/notifications/feed", token);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        var stream = HTTP.send(request.build(), BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader feed, String start) throws IOException {
        for (var line = feed.readLine(); line != null; line = feed.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IllegalStateException("the feed ended");
    }
}
