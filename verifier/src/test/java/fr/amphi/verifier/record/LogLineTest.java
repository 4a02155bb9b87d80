package fr.amphi.verifier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.proof.Utf8;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final String LINE =
            "{\"type\":\"amphitheatre-opened\",\"version\":17,\"at\":\"2027-03-24T13:00:00.100Z\","
                    + "\"command\":\"00000000-0000-4000-8000-000000000001\",\"data\":{\"at\":\"2027-03-24T13:00:00.100Z\"}}";

    @Test
    void isReadAndWrittenByteForByte() {
        LogLine line = LogLine.parse(Utf8.encode(LINE));
        assertThat(line.version()).isEqualTo(17);
        assertThat(line.type()).isEqualTo("amphitheatre-opened");
        assertThat(Utf8.decode(line.bytes(), "line")).isEqualTo(LINE);
    }

    @Test
    void anotherSpellingIsRefused() {
        for (String wrong :
                List.of(
                        "",
                        LINE + " ",
                        " " + LINE,
                        LINE.replace("17", "017"),
                        LINE.replace("17", "0"),
                        LINE.replace(".100Z\",\"command", ".1Z\",\"command"),
                        LINE.replace("0000-4000", "0-4000"),
                        LINE.replace("8000-000000000001", "8000-00000000000A"),
                        LINE.replace("\"version\":17,", ""),
                        LINE.replace(",\"data\"", ", \"data\""),
                        LINE.replace("{\"at\"", "{\r\"at\""))) {
            assertThatThrownBy(() -> LogLine.parse(Utf8.encode(wrong)), wrong)
                    .isInstanceOf(UnreadableRecord.class);
        }
        assertThatThrownBy(() -> LogLine.parse(new byte[] {(byte) 0xff}))
                .isInstanceOf(UnreadableRecord.class);
    }
}
