package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles stay readable for ever: those kept here were written by earlier code. */
class GoldenBundleTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bundle-1.zip",
                "bundle-2.zip",
                "bundle-rules.zip",
                "bundle-sessions.zip",
                "bundle-proxies.zip",
                "bundle-supernumeraries.zip",
                "bundle-ex-officio.zip",
                "bundle-shared.zip"
            })
    void itStillConforms(String name) throws IOException {
        Report report =
                BundleVerifier.verify(name, golden(name), List.of(Session.KEY.verifierKey()));
        assertThat(report.conforms()).as(report.text()).isTrue();
    }

    /** A change of the written form shows here first; then another golden file is added. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bundle-1.zip",
                "bundle-2.zip",
                "bundle-rules.zip",
                "bundle-sessions.zip",
                "bundle-proxies.zip",
                "bundle-supernumeraries.zip",
                "bundle-ex-officio.zip",
                "bundle-shared.zip"
            })
    void todaysCodeWritesTheSameBytes(String name) throws IOException {
        assertThat(session(name).bundle()).isEqualTo(golden(name));
    }

    private static Session session(String name) {
        return switch (name) {
            case "bundle-1.zip" -> Session.eventful();
            case "bundle-2.zip" -> Session.corrected();
            case "bundle-shared.zip" -> Session.shared();
            case "bundle-sessions.zip" -> Session.sessions();
            case "bundle-supernumeraries.zip" -> AgreedSessions.supernumeraries();
            case "bundle-ex-officio.zip" -> AgreedSessions.exOfficio();
            case "bundle-proxies.zip" -> AgreedSessions.proxies();
            default -> Session.ruled();
        };
    }

    /** A new one is written by {@code mvn -pl verifier test -Dwrite}; one that is there stays. */
    private static byte[] golden(String name) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (System.getProperty("write") != null && !Files.exists(file)) {
            Files.write(file, session(name).bundle());
        }
        return Files.readAllBytes(file);
    }
}
