package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feeds over real HTTP: nothing missed, nothing twice, nobody kept. */
class FeedHttpTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Stream(HttpResponse<InputStream> response, BufferedReader lines)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void a_feed_tells_what_happened_and_to_whom_to_nobody() throws Exception {
        Amphi amphi = Amphi.scheduled("feeds", 4);
        amphi.manager("/opening", "");
        amphi.choose(1, "A");
        amphi.choose(2, "B");
        amphi.manager("/suspension", "{\"reason\":\"pause\"}");
        amphi.manager("/resumption", "");
        amphi.choose(3, "C");
        int last = (int) amphi.choose(4, "B").path("version").asLong();
        String feed = amphi.path + "/feed";
        List<String> whole = read(amphi, feed, amphi.intern(1), null, "^id: " + last + "$");
        assertThat(whole.getFirst()).isEqualTo(": ok");
        assertThat(String.join("\n", whole))
                .contains("event: ChoiceMade", "event: TurnStarted", "\"position\":4")
                .doesNotContain(amphi.interns);
    }

    @Test
    void an_establishment_resumes_by_its_vector() throws Exception {
        Amphi amphi = Amphi.scheduled("sites", 3);
        amphi.manager("/opening", "");
        amphi.choose(1, "A");
        amphi.choose(2, "C");
        amphi.choose(3, "B");
        String feed = "/api/choice/establishments/010000024/feed";
        List<String> whole = read(amphi, feed, People.HOSPITAL, null, "sites\\..*\"post\":\"B\"");
        List<String> events = events(whole).stream().filter(l -> l.contains("sites.")).toList();
        assertThat(events).hasSize(2).noneMatch(l -> l.contains("\"post\":\"C\""));
        String id =
                whole.stream()
                        .filter(l -> l.startsWith("id: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(4);
        List<String> rest = read(amphi, feed, People.HOSPITAL, id, "sites\\..*\"post\":\"B\"");
        assertThat(events(rest).stream().filter(l -> l.startsWith("data")).toList())
                .isEqualTo(
                        after(events(whole), "id: " + id).stream()
                                .filter(l -> l.startsWith("data"))
                                .toList());
        assertThat(
                        amphi.service
                                .get("/api/choice/establishments/010000024", People.HOSPITAL)
                                .body())
                .contains("\"amphitheatre\":\"" + amphi.pool.id() + "\"");
    }

    @Test
    void a_feed_ends_with_its_token() throws Exception {
        Amphi amphi = Amphi.scheduled("ends", 2);
        String shortLived =
                TestTokens.of("gestionnaire")
                        .roles(Role.ARS_MANAGER)
                        .cells("LYON/*")
                        .expiresIn(Duration.ofSeconds(2))
                        .token();
        try (Stream stream = open(amphi.service, amphi.path + "/feed", shortLived, null)) {
            assertThat(stream.lines().lines().toList()).contains(": ok");
        }
    }

    @Test
    void bad_positions_are_refused() throws Exception {
        Amphi amphi = Amphi.scheduled("positions", 2);
        for (String bad : List.of("x", "-1", "1.5", "99999999999999999999")) {
            var request = amphi.service.request(amphi.path + "/feed", amphi.intern(1));
            assertThat(amphi.service.send(request.header("Last-Event-ID", bad).GET()).statusCode())
                    .isEqualTo(400);
        }
    }

    private static List<String> events(List<String> lines) {
        return lines.stream()
                .filter(l -> !l.startsWith(":") && !l.startsWith("retry") && !l.isEmpty())
                .toList();
    }

    private static List<String> after(List<String> lines, String id) {
        return lines.subList(lines.indexOf(id) + 1, lines.size());
    }

    private static List<String> read(
            Amphi amphi, String path, String token, @Nullable String last, String until)
            throws Exception {
        List<String> lines = new ArrayList<>();
        try (Stream stream = open(amphi.service, path, token, last)) {
            boolean reached = false;
            for (String line = stream.lines().readLine();
                    line != null && !(reached && line.isEmpty());
                    line = stream.lines().readLine()) {
                lines.add(line);
                reached |= Pattern.compile(until).matcher(line).find();
            }
        }
        return lines;
    }

    private static Stream open(
            TestService service, String path, String token, @Nullable String last)
            throws Exception {
        HttpRequest.Builder request = service.request(path, token).GET();
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Stream(
                response,
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }
}
