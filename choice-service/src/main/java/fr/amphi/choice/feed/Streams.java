package fr.amphi.choice.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Writes a feed into a response, on the request's own virtual thread, until the watcher leaves, its
 * token ends or the service stops. A watcher that takes nothing for the connector's time-out is
 * dropped; it comes back with the last id it has.
 */
final class Streams {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);

    private final Feeds feeds;
    private final Duration heartbeat;
    private final InstantSource clock;

    Streams(Feeds feeds, Duration heartbeat, InstantSource clock) {
        this.feeds = feeds;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    void serve(
            Timeline<?> timeline, Cursor cursor, @Nullable Jwt token, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        try {
            new Watch(timeline, cursor, heartbeat, clock, feeds::closing).run(out, end(token));
        } catch (IOException left) {
            log.debug("a watcher left: {}", left.getMessage());
        }
    }

    private static Instant end(@Nullable Jwt token) {
        Instant expires = token == null ? null : token.getExpiresAt();
        return expires == null ? Instant.MAX : expires;
    }
}
