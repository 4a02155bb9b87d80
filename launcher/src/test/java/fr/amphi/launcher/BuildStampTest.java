package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStampTest {

    private static final List<String> OPTIONS = List.of("build", "--db=dev-file");

    @TempDir Path program;

    private Path written;

    @BeforeEach
    void build() throws IOException {
        written = Files.createDirectories(program.resolve("lib/quarkus")).resolve("code.jar");
        Files.writeString(written, "built");
        assertThat(new BuildStamp(program, OPTIONS).holds()).isFalse();
        new BuildStamp(program, OPTIONS).set();
    }

    @Test
    void aBuildIsDoneOnce() {
        assertThat(new BuildStamp(program, OPTIONS).holds()).isTrue();
    }

    @Test
    void aDistributionUnpackedOverABuildIsBuiltAgain() throws IOException {
        Files.writeString(written, "as delivered");
        assertThat(new BuildStamp(program, OPTIONS).holds()).isFalse();
    }

    @Test
    void otherOptionsAreAnotherBuild() {
        assertThat(new BuildStamp(program, List.of("build", "--db=postgres")).holds()).isFalse();
    }
}
