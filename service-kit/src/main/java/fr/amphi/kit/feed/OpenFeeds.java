package fr.amphi.kit.feed;

import fr.amphi.eventlog.Follower;
import fr.amphi.kit.problem.TryLater;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The feeds that this process has open, {@code amphi.feeds.open} among its metrics.
 *
 * <p>Each is written on its request's own virtual thread until the reader leaves (seen within a
 * second), its token ends, the service stops or meets an event that it cannot read. A reader that
 * takes nothing for the connector's time-out is dropped; it comes back with the last id it has.
 */
public final class OpenFeeds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFeeds.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Supplier<Stream<Follower<?, ?>>> allFollowers;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile List<Follower<?, ?>> followers = List.of();
    private volatile boolean running;
    private volatile boolean closing;

    /**
     * @param followers of the service, looked up when it starts
     */
    OpenFeeds(MeterRegistry metrics, Supplier<Stream<Follower<?, ?>>> followers) {
        allFollowers = followers;
        Gauge.builder("amphi.feeds.open", readers, Set::size)
                .description("feeds that somebody reads")
                .register(metrics);
    }

    /**
     * Serves a reader until the feed ends; the caller then has nothing more to do.
     *
     * @param token whose end is the feed's; null: it has none
     * @throws TryLater (503) when this process no longer reads what the feed is made of
     */
    public void serve(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Jwt token,
            FeedSource source)
            throws IOException {
        if (broken()) {
            throw new TryLater(Duration.ofSeconds(5), "an event cannot be read");
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        Watch.Ends ends = new Watch.Ends(() -> closing, this::broken, DepartureValve.of(request));
        Thread me = Thread.currentThread();
        readers.add(me);
        try {
            new Watch(source, ends, HEARTBEAT, InstantSource.system())
                    .run(response.getOutputStream(), end(token));
        } catch (IOException left) {
            LOG.debug("a reader left: {}", left.getMessage());
        } finally {
            readers.remove(me);
        }
    }

    private static Instant end(@Nullable Jwt token) {
        Instant expires = token == null ? null : token.getExpiresAt();
        return expires == null ? Instant.MAX : expires;
    }

    private boolean broken() {
        for (Follower<?, ?> follower : followers) {
            if (follower.failure().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Feeds open now. */
    public int count() {
        return readers.size();
    }

    @Override
    public void start() {
        followers = allFollowers.get().toList();
        running = true;
    }

    /** Lets every reader go, so that the web server can stop without waiting for them. */
    @Override
    public void stop() {
        closing = true;
        running = false;
        readers.forEach(LockSupport::unpark);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server, which waits for its requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
