package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are made once and readable by their owner alone. */
class SecretsTest {

    @Test
    void areKept(@TempDir Path data) throws Exception {
        Secrets first = Secrets.in(data);
        assertThat(Secrets.in(data)).isEqualTo(first);
        assertThat(first.password()).matches("([a-z2-9]{4}-){2}[a-z2-9]{4}");
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void areNeverTheSameTwice(@TempDir Path one, @TempDir Path other) {
        assertThat(Secrets.in(one).password()).isNotEqualTo(Secrets.in(other).password());
    }
}
