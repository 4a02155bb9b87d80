package fr.amphi.choice.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Serves one watcher on its own virtual thread until it leaves or its right ends. */
final class Watch {

    private static final byte[] HELLO = ascii(": ok\nretry: 2000\n\n");
    private static final byte[] HEARTBEAT = ascii(": \n\n");

    private final Timeline<?> timeline;
    private final Cursor cursor;
    private final Duration heartbeat;
    private final InstantSource clock;
    private final BooleanSupplier closing;

    Watch(
            Timeline<?> timeline,
            Cursor cursor,
            Duration heartbeat,
            InstantSource clock,
            BooleanSupplier closing) {
        this.timeline = timeline;
        this.cursor = cursor;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.closing = closing;
    }

    /**
     * Returns when the right ends or the service stops.
     *
     * @throws IOException when the watcher has left or is too slow to take what it is sent
     */
    void run(OutputStream out, Instant until) throws IOException {
        out.write(HELLO);
        out.flush();
        Thread me = Thread.currentThread();
        timeline.join(me);
        try {
            serve(out, until);
        } finally {
            timeline.leave(me);
        }
    }

    private void serve(OutputStream out, Instant until) throws IOException {
        Instant next = clock.instant().plus(heartbeat);
        for (Instant now = clock.instant();
                now.isBefore(until) && !closing.getAsBoolean();
                now = clock.instant()) {
            if (cursor.drainTo(out)) {
                out.flush();
                next = now.plus(heartbeat);
            } else if (!now.isBefore(next)) {
                out.write(HEARTBEAT);
                out.flush();
                next = now.plus(heartbeat);
            } else {
                LockSupport.parkNanos(
                        Duration.between(now, next.isBefore(until) ? next : until).toNanos());
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
