package fr.amphi.content.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today's code reads every event that was ever written; these bytes are never edited. */
class PageCodecTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    page-published ~ {"slug":"accueil","kind":"welcome","title":"Bienvenue","body":"# Bonjour","revision":1,"at":"2027-03-24T13:20:00Z"}
                    page-withdrawn ~ {"slug":"accueil","at":"2027-03-24T13:20:00Z"}
                    """)
    void readsAndWritesTheGoldenBytes(String type, String golden) {
        var encoded =
                PageLog.CODEC.encode(PageLog.CODEC.decode(type, golden.getBytes(UTF_8), List.of()));
        assertThat(encoded.type()).isEqualTo(type);
        assertThat(new String(encoded.data(), UTF_8)).isEqualTo(golden);
    }
}
