package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Bundles stay readable for ever: those kept here were written by earlier code. */
class GoldenBundleTest {

    @Test
    void theFirstBundleStillConforms() throws IOException {
        Report report =
                BundleVerifier.verify(
                        "bundle-1.zip", golden("bundle-1.zip"), List.of(Session.KEY.verifierKey()));
        assertThat(report.conforms()).as(report.text()).isTrue();
    }

    @Test
    void theFirstBundleWithRulesOverSectorsStillConforms() throws IOException {
        Report report =
                BundleVerifier.verify(
                        "bundle-rules.zip",
                        golden("bundle-rules.zip"),
                        List.of(Session.KEY.verifierKey()));
        assertThat(report.conforms()).as(report.text()).isTrue();
        assertThat(Session.ruled().bundle()).isEqualTo(golden("bundle-rules.zip"));
    }

    /** A change of the written form shows here first; then a second golden file is added. */
    @Test
    void todaysCodeWritesTheSameBytes() throws IOException {
        assertThat(Session.eventful().bundle()).isEqualTo(golden("bundle-1.zip"));
    }

    private static byte[] golden(String name) throws IOException {
        try (var in = GoldenBundleTest.class.getResourceAsStream("/golden/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
