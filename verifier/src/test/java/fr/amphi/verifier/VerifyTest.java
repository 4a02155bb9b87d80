package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String bundle = "";
    private String key = "";

    @BeforeEach
    void publish() throws IOException {
        Session session = Session.eventful();
        bundle = Files.write(folder.resolve("bundle.zip"), session.bundle()).toString();
        key =
                Files.writeString(
                                folder.resolve("keys.json"),
                                "[{\"name\":\"amphi.example\",\"key\":\"%s\",\"from\":\"2026-11-01\"}]"
                                        .formatted(Session.KEY.verifierKey().text()))
                        .toString();
        Files.write(folder.resolve("receipt.zip"), session.receipt(20, 21).zip());
    }

    @Test
    void conformingBundlesGiveZero() {
        assertThat(verify(bundle, bundle)).isZero();
        assertThat(text(out)).contains("6 internes, 6 postes, ").contains(" : conforme");
        assertThat(verify("--key", key, bundle)).isZero();
        assertThat(text(out)).contains("épinglée");
    }

    @Test
    void anUnpackedFolderIsAccepted() throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        try (var zip = new ZipFile(bundle)) {
            for (var entry : zip.stream().toList()) {
                Files.copy(zip.getInputStream(entry), unpacked.resolve(entry.getName()));
            }
        }
        assertThat(verify(unpacked.toString())).isZero();
        Files.writeString(unpacked.resolve("results.csv"), "amphitheatre\n");
        assertThat(verify(unpacked.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains("✗ manifeste : results.csv")
                .contains("NON CONFORME : résultats : results.csv, ligne 1 : ");
    }

    @Test
    void receiptsAreCheckedAloneAndAgainstABundle() {
        String receipt = folder.resolve("receipt.zip").toString();
        assertThat(verify("--receipt", receipt)).isZero();
        assertThat(verify("--key", key, "--receipt", receipt, "--bundle", bundle)).isZero();
        assertThat(text(out)).contains("✓ journal publié : log.jsonl, ligne 21");
        assertThat(verify("--receipt", bundle)).isEqualTo(1);
    }

    @Test
    void somethingElseThanABundleGivesOne() throws IOException {
        Path other = Files.writeString(folder.resolve("other.zip"), "hello");
        assertThat(verify(other.toString())).isEqualTo(1);
        assertThat(text(out)).contains("NON CONFORME").contains("ce n'est pas une archive");
    }

    @Test
    void aWrongCallGivesTwo() throws IOException {
        String empty = Files.createFile(folder.resolve("empty")).toString();
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("--what", bundle)).isEqualTo(2);
        assertThat(verify("--key")).isEqualTo(2);
        assertThat(verify(folder.resolve("missing.zip").toString())).isEqualTo(2);
        assertThat(verify("--key", empty, bundle)).isEqualTo(2);
        assertThat(verify("--receipt", bundle, bundle, bundle)).isEqualTo(2);
        assertThat(text(err)).contains("usage").contains("introuvable").contains("clé illisible");
    }

    private int verify(String... arguments) {
        return Verify.run(stream(out), stream(err), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
