package fr.amphi.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published event reads and writes as its golden file says: others depend on it. */
class ContractsTest {

    static Stream<String> types() {
        return Contracts.types().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAndWritesAsEver(String type) throws IOException {
        String golden = golden(type);
        assertThat(
                        new String(
                                Contracts.json(Contracts.read(type, bytes(golden))),
                                StandardCharsets.UTF_8))
                .isEqualTo(golden);
    }

    @Test
    void membersOfTheFutureAreIgnored() throws IOException {
        String golden = golden("PostWithdrawn");
        String later = golden.replace("}", ",\"since\":\"2031\"}");
        assertThat(Contracts.read("PostWithdrawn", bytes(later)))
                .isEqualTo(Contracts.read("PostWithdrawn", bytes(golden)));
    }

    @Test
    void whatCannotBeReadIsNeverSkipped() {
        assertUnreadable("PostVanished", "{}");
        assertUnreadable("PostWithdrawn", "{\"campaign\":\"2027-05\",\"post\":\"a\"}");
        assertUnreadable("PlacesChanged", "{\"places\":\"many\"}");
        assertUnreadable("PlacesChanged", "no json");
    }

    private static void assertUnreadable(String type, String json) {
        assertThatThrownBy(() -> Contracts.read(type, bytes(json)))
                .isInstanceOf(UnreadableRecord.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String golden(String type) throws IOException {
        try (InputStream file =
                ContractsTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(file).as("golden file of " + type).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
