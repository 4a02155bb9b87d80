package fr.amphi.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A person's own notices as they come; the request's virtual thread writes them. */
@RestController
class FeedController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Inbox inbox;
    private final Wordings wordings;
    private final Feeds feeds;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    FeedController(Inbox inbox, Wordings wordings, Feeds feeds, JsonMapper json) {
        this.inbox = inbox;
        this.wordings = wordings;
        this.feeds = feeds;
        this.json = json;
    }

    /**
     * Server-sent events: {@code notice} with the notice, again when it was read elsewhere; the id
     * is the notice's. Ends with the token.
     *
     * @param last notice that the reader has; without it only later ones are sent
     */
    @GetMapping("/api/notifications/feed")
    void feed(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            Locale locale,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try (var feed = feeds.open(Set.copyOf(inbox.recipients(caller)))) {
            var wording = wordings.in(locale);
            var sent = known(inbox.lines(caller, wording), last);
            var out = response.getOutputStream();
            write(out, ": ok\n\n");
            while (!feed.isOver() && !isOver(token)) {
                for (var line : inbox.lines(caller, wording)) {
                    if (!Boolean.valueOf(line.read()).equals(sent.put(line.id(), line.read()))) {
                        write(out, event(line));
                    }
                }
                if (feed.news().tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    feed.news().drainPermits();
                } else {
                    write(out, ": \n\n");
                }
            }
        } catch (IOException readerLeft) {
            // nobody is there to be told
        }
    }

    /** What the reader has: everything up to the last notice, all of it when there is none. */
    private static Map<String, Boolean> known(List<Line> lines, @Nullable String last) {
        var known = new HashMap<String, Boolean>();
        var resumes = last != null && lines.stream().anyMatch(line -> line.id().equals(last));
        for (var line : lines) {
            known.put(line.id(), line.read());
            if (resumes && line.id().equals(last)) {
                break;
            }
        }
        return known;
    }

    private boolean isOver(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isAfter(end);
    }

    private String event(Line line) {
        return "event: notice\nid: "
                + line.id()
                + "\ndata: "
                + json.writeValueAsString(line)
                + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
