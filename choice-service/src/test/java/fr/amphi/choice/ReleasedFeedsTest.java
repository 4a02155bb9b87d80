package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import fr.amphi.kit.feed.OpenFeeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A feed that nobody reads any more costs nothing, even where nothing happens. */
class ReleasedFeedsTest {

    private static final int READERS = 1_000;

    /** What is promised. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void idle_feeds_are_released_when_their_readers_leave() throws Exception {
        Amphi amphi = Amphi.scheduled("released", 2);
        OpenFeeds open = amphi.service.bean(OpenFeeds.class);
        var gauge = amphi.service.bean(MeterRegistry.class).get("amphi.feeds.open").gauge();
        TestService.await("nobody else", () -> open.count() == 0);
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Reader.open(amphi.service, amphi.path + "/feed", amphi.intern(1), null));
        }
        TestService.await("joined", () -> open.count() == READERS);
        assertThat(gauge.value()).isEqualTo(READERS);
        for (Reader reader : readers) {
            reader.close();
        }
        Awaitility.await("released").atMost(LIMIT).until(() -> gauge.value() == 0);
    }
}
