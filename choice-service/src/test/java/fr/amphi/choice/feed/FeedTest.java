package fr.amphi.choice.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.contracts.How;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.contracts.PublishedEvent.WishRanked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {

    private final Frames frames = new Frames(JsonMapper.builder().build());

    @Test
    void resuming_after_any_version_gives_what_one_read_gives() throws IOException {
        Timeline<byte[]> timeline = new Timeline<>();
        for (int v = 1; v <= 200; v++) {
            timeline.append(v % 7 == 0 ? Frames.NONE : frames.versioned(v, List.of(turn(v))));
        }
        String whole = drain(new VersionCursor(timeline, 0));
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            int cut = random.nextInt(200);
            String first = whole.substring(0, Math.max(0, whole.indexOf("id: " + cut + "\n\n")));
            String head = first.isEmpty() ? "" : first + "id: " + cut + "\n\n";
            long after = first.isEmpty() ? 0 : cut;
            assertThat(head + drain(new VersionCursor(timeline, after))).isEqualTo(whole);
        }
    }

    @Test
    void an_establishments_feed_resumes_by_its_vector_whatever_order_partitions_were_read_in()
            throws IOException {
        Timeline<SiteFrame> here = new Timeline<>();
        Timeline<SiteFrame> there = new Timeline<>();
        for (int i = 0; i < 20; i++) {
            here.append(site(i % 2, i));
        }
        for (int p = 1; p >= 0; p--) {
            for (int i = p; i < 20; i += 2) {
                there.append(site(p, i));
            }
        }
        String first = drain(new OffsetsCursor(here, Offsets.none(2)));
        String id =
                first.substring(first.indexOf("id: 0:8.1:9") + 4).lines().findFirst().orElseThrow();
        String rest = drain(new OffsetsCursor(there, Offsets.parse(id, 2)));
        assertThat(rest)
                .contains("e 1-11", "e 0-10", "e 1-19", "e 0-18")
                .doesNotContain("e 0-8\n", "e 1-9\n");
        assertThat(rest.lines().filter(l -> l.startsWith("e "))).hasSize(10);
    }

    @Test
    void a_bad_vector_is_refused() {
        for (String bad : List.of("", "x", "1", "9:1", "0:-1", "0:1.", "0:99999999999999999999")) {
            assertThatThrownBy(() -> Offsets.parse(bad, 2))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_pseudonym_and_no_wish_leaves() {
        String text =
                text(
                        frames.versioned(
                                3, List.of(new WishRanked("a", 3, "secret", 4, "hash"), choice())));
        assertThat(text)
                .doesNotContain("secret", "hash")
                .contains("event: ChoiceMade", "\"position\":7");
        assertThat(text.indexOf("id: 3")).isGreaterThan(text.indexOf("ChoiceMade"));
    }

    private static SiteFrame site(int partition, long offset) {
        return new SiteFrame(
                partition,
                offset,
                choice(),
                ("e " + partition + "-" + offset + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static TurnStarted turn(int version) {
        return new TurnStarted("a", version, version, "secret", Instant.EPOCH);
    }

    private static ChoiceMade choice() {
        return new ChoiceMade(
                "a",
                3,
                new Pool("c", "LYON", "DSM24", Phase.SOCLE),
                7,
                "secret",
                "p",
                "CH",
                "U",
                "010000024",
                How.SELF,
                1,
                Instant.EPOCH);
    }

    private static String drain(Cursor<?> cursor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cursor.drainTo(out);
        return text(out.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
