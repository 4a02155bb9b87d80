package fr.amphi.kit.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Serves one reader on its own virtual thread until it leaves or the feed must end. */
final class Watch {

    /** How soon a reader that left is let go, and a feed that cannot go on ends. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private static final byte[] HELLO = ascii(": ok\nretry: 2000\n\n");
    private static final byte[] HEARTBEAT = ascii(": \n\n");
    private static final byte[] STOPPED = ascii("event: Stopped\ndata: {}\n\n");

    /**
     * @param closing the service stops: the reader comes back elsewhere
     * @param broken there is an event that the service cannot read: nobody reads past it
     * @param gone the reader has closed the connection
     */
    record Ends(BooleanSupplier closing, BooleanSupplier broken, BooleanSupplier gone) {}

    private final FeedSource source;
    private final Ends ends;
    private final Duration heartbeat;
    private final InstantSource clock;

    Watch(FeedSource source, Ends ends, Duration heartbeat, InstantSource clock) {
        this.source = source;
        this.ends = ends;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    /**
     * Returns when the reader has gone, its right ends or the feed does.
     *
     * @throws IOException when the reader has gone or is too slow to take what it is sent
     */
    void run(OutputStream out, Instant until) throws IOException {
        out.write(HELLO);
        out.flush();
        Thread me = Thread.currentThread();
        source.join(me);
        try {
            serve(out, until);
        } finally {
            source.leave(me);
        }
    }

    private void serve(OutputStream out, Instant until) throws IOException {
        Instant next = clock.instant().plus(heartbeat);
        for (Instant now = clock.instant();
                now.isBefore(until) && !ends.closing().getAsBoolean();
                now = clock.instant()) {
            if (source.drainTo(out)) {
                next = now.plus(heartbeat);
                out.flush();
            } else if (ends.broken().getAsBoolean()) {
                out.write(STOPPED);
                return;
            } else if (ends.gone().getAsBoolean()) {
                return;
            } else if (!now.isBefore(next)) {
                next = now.plus(heartbeat);
                out.write(HEARTBEAT);
                out.flush();
            } else {
                park(now, next.isBefore(until) ? next : until);
            }
        }
    }

    private static void park(Instant now, Instant until) {
        LockSupport.parkNanos(Math.min(LOOK.toNanos(), now.until(until, ChronoUnit.NANOS)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
