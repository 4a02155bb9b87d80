package fr.amphi.notification.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today's code reads every event that was ever written; these bytes are never edited. */
class NoticeCodecTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    notice-told ~ {"notice":"n1","kind":"TURN_NEAR","at":"2027-03-24T13:20:00Z","facts":{"amphitheatre":"2027-05.LYON.DSM24.SOCLE","before":"5"},"once":"2027-05.LYON.DSM24.SOCLE/near/5"}
                    notice-told ~ {"notice":"n1","kind":"YOUR_TURN","at":"2027-03-24T13:20:00Z","facts":{}}
                    notices-read ~ {"notices":["n1","n2"]}
                    mail-started ~ {"notice":"n1","at":"2027-03-24T13:20:00Z"}
                    mail-sent ~ {"notice":"n1","at":"2027-03-24T13:20:00Z"}
                    mail-failed ~ {"notice":"n1","at":"2027-03-24T13:20:00Z","failure":"MailSendException"}
                    """)
    void readsAndWritesTheGoldenBytes(String type, String golden) {
        var encoded =
                NoticeLog.CODEC.encode(
                        NoticeLog.CODEC.decode(type, golden.getBytes(UTF_8), List.of()));
        assertThat(encoded.type()).isEqualTo(type);
        assertThat(new String(encoded.data(), UTF_8)).isEqualTo(golden);
    }
}
