package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.Receipt;
import fr.amphi.proof.SigningKey;
import fr.amphi.proof.Utf8;
import fr.amphi.verifier.Check.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptVerifierTest {

    private static final Session SESSION = Session.eventful();

    /** Index of a wishes-ranked event. */
    private static final int RANKED = 12;

    @TempDir Path folder;
    private Path bundle = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        bundle = Files.write(folder.resolve("bundle.zip"), SESSION.bundle());
    }

    @Test
    void everyReceiptChecksAloneAndAgainstTheBundle() throws IOException {
        int size = SESSION.leaves.size();
        for (int index = 0; index < size; index++) {
            Receipt receipt = SESSION.receipt(index, Math.min(size, index + 2));
            Path zip = Files.write(folder.resolve(index + ".zip"), receipt.zip());
            receipt.writeTo(folder.resolve("r" + index));
            assertThat(receipt.proof()).hasSizeLessThan(2048);
            for (Path path : List.of(zip, folder.resolve("r" + index))) {
                Report report = verify(path, bundle);
                assertThat(report.checks()).extracting(Check::status).containsOnly(Status.HOLDS);
                assertThat(verify(path, null).conforms()).isTrue();
            }
        }
    }

    @Test
    void withoutKeyOrBundleTheKeyIsTheReceiptsOwnAndUnpinned() throws IOException {
        Path path = written(SESSION.receipt(20, 21));
        Report report = ReceiptVerifier.verify(path, List.of(), null);
        assertThat(report.conforms()).isTrue();
        assertThat(report.text())
                .contains("unpinned")
                .contains(Session.KEY.verifierKey().fingerprint());
    }

    @Test
    void withoutAnyKeyTheSignatureIsNotCheckable() throws IOException {
        Receipt receipt = SESSION.receipt(20, 21);
        String nameless = receipt.proof().replaceFirst("\nextra [^\n]*", "");
        Path path = written(new Receipt(receipt.event(), receipt.openings(), nameless));
        Report report = ReceiptVerifier.verify(path, List.of(), null);
        assertThat(report.summary()).endsWith("conforme (2 contrôles non vérifiables)");
        assertThat(report.text()).contains("? clé : aucune clé publique (unpinned)");
        assertThat(verify(path, bundle).conforms()).isTrue();
    }

    @Test
    void aReceiptOfAnotherKeyIsFound() throws IOException {
        Path path = written(SESSION.receipt(20, 21));
        var other = SigningKey.fromSeed("amphi.example", HexFormat.of().parseHex("22".repeat(32)));
        Report report = ReceiptVerifier.verify(path, List.of(other.verifierKey()), null);
        assertThat(report.firstDivergence().orElseThrow().name()).isEqualTo("signature");
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        var random = new Random(7);
        Receipt receipt = SESSION.receipt(RANKED, 21);
        assertThat(receipt.openings()).isNotNull();
        for (int i = 0; i < 300; i++) {
            Path path = folder.resolve("damaged" + i);
            receipt.writeTo(path);
            List<String> names = List.copyOf(receipt.files().keySet());
            Path file = path.resolve(names.get(i % names.size()));
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            Report report = verify(path, null);
            assertThat(report.conforms()).as(report.text()).isFalse();
        }
    }

    @Test
    void aPublishedLogThatForgotTheEventIsFound() throws IOException {
        Session other = Session.byWishLists(4, 5);
        Path path = written(other.receipt(9, 12));
        Report report = verify(path, bundle);
        assertThat(report.firstDivergence().orElseThrow().detail())
                .isEqualTo("log.jsonl, ligne 10 : ce n'est pas l'événement du récépissé");

        Path young = Files.write(folder.resolve("young.zip"), Session.scheduled(1, 1).bundle());
        assertThat(verify(path, young).firstDivergence().orElseThrow().detail())
                .contains("lignes, le récépissé en atteste 12");
    }

    @Test
    void aReceiptWithoutItsOpeningIsNotFullyCheckable() throws IOException {
        Receipt receipt = SESSION.receipt(RANKED, 21);
        Path path = written(new Receipt(receipt.event(), null, receipt.proof()));
        assertThat(verify(path, null).summary()).endsWith("(1 contrôle non vérifiable)");
        Path foreign =
                written(
                        new Receipt(
                                receipt.event(),
                                Utf8.encode(
                                        "[{\"field\":\"wishes\",\"salt\":\"%s\",\"value\":\"[]\"}]"
                                                .formatted("0".repeat(32))),
                                receipt.proof()));
        assertThat(verify(foreign, null).firstDivergence().orElseThrow().name())
                .isEqualTo("ouverture");
    }

    private Path written(Receipt receipt) throws IOException {
        return Files.write(Files.createTempFile(folder, "receipt", ".zip"), receipt.zip());
    }

    private static Report verify(Path receipt, @Nullable Path bundle) throws IOException {
        return ReceiptVerifier.verify(receipt, List.of(Session.KEY.verifierKey()), bundle);
    }
}
