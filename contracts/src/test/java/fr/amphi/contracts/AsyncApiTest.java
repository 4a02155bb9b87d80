package fr.amphi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");

    /** After a deliberate change: {@code mvn -pl contracts test -Dwrite}. */
    @Test
    void theDocumentSaysWhatTheRecordsSay() throws Exception {
        String now =
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new AsyncApi().document())
                        + "\n";
        if (System.getProperty("write") != null) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(DOCUMENT).content().isEqualTo(now);
    }
}
