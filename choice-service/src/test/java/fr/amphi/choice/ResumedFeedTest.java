package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However often its readers come back, a feed is one sequence of events, byte for byte. */
class ResumedFeedTest {

    private static final int TIMES = 1_000;
    private static final long SEED = Long.getLong("seed", 20_270_502L);

    private final Random random = new Random(SEED);
    private final AtomicLong newest = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();

    /** Events received after a position. */
    private record Part(long after, List<String> events) {}

    @Test
    @Timeout(120)
    void resumed_a_thousand_times_at_random_while_events_arrive() throws Exception {
        Amphi amphi = Amphi.scheduled("resumed", 5);
        String feed = amphi.path + "/feed";
        List<Part> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Reader through = Reader.open(amphi.service, feed, amphi.intern(1), null)) {
            Future<?> chosen = threads.submit(() -> happen(amphi));
            while (newest.get() == 0) {
                Thread.onSpinWait();
            }
            while (parts.size() < TIMES) {
                long after = random.nextLong(newest.get() + 1);
                // some that are there, some that are still to come
                long until = Math.max(after + 1, newest.get() - 10 + random.nextInt(15));
                try (Reader resumed = Reader.open(amphi.service, feed, amphi.intern(2), after)) {
                    parts.add(new Part(after, resumed.until(until)));
                }
            }
            enough.set(true);
            chosen.get();
            List<String> all = through.until(newest.get());
            for (Part part : parts) {
                int from = (int) part.after();
                assertThat(part.events())
                        .as("seed %d, after %d", SEED, part.after())
                        .isEqualTo(all.subList(from, from + part.events().size()));
            }
        }
    }

    /** Wishes move, turns come, choices are made, until every position was tried. */
    private void happen(Amphi amphi) {
        amphi.manager("/opening", "");
        for (int i = 0; !enough.get(); i++) {
            if (i % 100 == 50 && i < 300) {
                amphi.choose(1 + i / 100, "ABC".substring(i / 100, i / 100 + 1));
            }
            newest.set(amphi.wish(5, i % 2 == 0 ? "B" : "C").path("version").asLong());
        }
    }
}
