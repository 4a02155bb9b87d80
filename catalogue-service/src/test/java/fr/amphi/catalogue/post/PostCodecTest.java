package fr.amphi.catalogue.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.eventlog.UnreadableEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today's code reads every event that was ever written; these bytes are never edited. */
class PostCodecTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    post-opened ~ {"post":{"post":"FLEYRIAT/URG","subdivision":"LYON","specialties":["DSM24"],"phases":["APPROFONDISSEMENT"],"establishment":"CH de Fleyriat","unit":"Urgences","places":2,"finess":"010000024","city":"Viriat","lat":46.2222,"lon":5.20879,"tags":[],"linkedTo":[]},"reason":"import"}
                    post-withdrawn ~ {"post":"FLEYRIAT/URG","reason":"fermeture de lits"}
                    places-changed ~ {"post":"FLEYRIAT/URG","places":3,"reason":"renfort"}
                    """)
    void readsAndWritesTheGoldenBytes(String type, String golden) {
        var event = PostLog.CODEC.decode(type, golden.getBytes(UTF_8), List.of());
        var encoded = PostLog.CODEC.encode(event);
        assertThat(encoded.type()).isEqualTo(type);
        assertThat(new String(encoded.data(), UTF_8)).isEqualTo(golden);
    }

    @Test
    void stopsAtWhatItDoesNotKnow() {
        assertThatThrownBy(
                        () -> PostLog.CODEC.decode("post-moved", "{}".getBytes(UTF_8), List.of()))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(
                        () -> PostLog.CODEC.decode("post-opened", "{".getBytes(UTF_8), List.of()))
                .isInstanceOf(UnreadableEvent.class);
    }
}
