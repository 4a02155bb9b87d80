package fr.amphi.kit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why a feed goes on, and why it ends. */
@Timeout(60)
class WatchTest {

    private static final Instant FOR_LONG = Instant.now().plusSeconds(3_600);

    private final ConcurrentLinkedQueue<String> news = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicBoolean joined = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();

    private final FeedSource source =
            new FeedSource() {
                @Override
                public boolean drainTo(OutputStream to) throws IOException {
                    String next = news.poll();
                    if (next != null) {
                        to.write(next.getBytes(UTF_8));
                    }
                    return next != null;
                }

                @Override
                public void join(Thread reader) {
                    joined.set(true);
                }

                @Override
                public void leave(Thread reader) {
                    joined.set(false);
                }
            };

    private Thread watch(Duration heartbeat, Instant until) {
        Watch.Ends ends = new Watch.Ends(closing::get, broken::get, gone::get);
        Watch watch = new Watch(source, ends, heartbeat, InstantSource.system());
        return Thread.startVirtualThread(() -> {
            try {
                watch.run(out, until);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void sent(String text) {
        while (!out.toString(UTF_8).contains(text)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsNewIsSentAndSilenceHasAHeartbeat() throws Exception {
        news.add("id: 1\n\n");
        Thread reader = watch(Duration.ofMillis(20), FOR_LONG);
        sent("id: 1\n\n: \n\n");
        closing.set(true);
        reader.join();
        assertThat(out.toString(UTF_8)).startsWith(": ok\nretry: 2000\n\nid: 1\n\n");
        assertThat(joined).isFalse();
    }

    @Test
    void aReaderThatLeftIsSeenWithoutWritingToIt() throws Exception {
        Thread reader = watch(Duration.ofHours(1), FOR_LONG);
        sent("retry: 2000\n\n");
        gone.set(true);
        reader.join();
        assertThat(out.toString(UTF_8)).isEqualTo(": ok\nretry: 2000\n\n");
        assertThat(joined).isFalse();
    }

    @Test
    void whatCouldStillBeReadIsSentBeforeTheFeedSaysThatItStops() throws Exception {
        broken.set(true);
        news.add("id: 1\n\n");
        watch(Duration.ofHours(1), FOR_LONG).join();
        assertThat(out.toString(UTF_8)).endsWith("id: 1\n\nevent: Stopped\ndata: {}\n\n");
    }

    @Test
    void aFeedEndsWithItsRight() throws Exception {
        Thread reader = watch(Duration.ofHours(1), Instant.now().plusMillis(50));
        LockSupport.unpark(reader);
        reader.join();
        assertThat(joined).isFalse();
    }
}
