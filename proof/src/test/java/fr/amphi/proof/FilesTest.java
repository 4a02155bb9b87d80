package fr.amphi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final SigningKey KEY = SigningKey.fromSeed("amphi.example", new byte[32]);
    private static final Map<String, byte[]> FILES =
            Map.of(
                    "b.txt",
                    Utf8.encode("two\n"),
                    "a.txt",
                    Utf8.encode("one\n"),
                    "empty",
                    new byte[0]);

    @Test
    void anArchiveIsReadableByOthersAndAlwaysTheSame(@TempDir Path folder) throws IOException {
        byte[] zip = CanonicalZip.write(FILES);
        assertThat(Manifest.digest(zip))
                .isEqualTo("b54b1ea8cebab7bf16c901f4c7fcf859ff8ad342df255f7f30ab921b409f957d");
        Path file = Files.write(folder.resolve("a.zip"), zip);
        try (var other = new ZipFile(file.toFile())) {
            assertThat(other.stream().map(ZipEntry::getName))
                    .containsExactly("a.txt", "b.txt", "empty");
            assertThat(other.getInputStream(other.getEntry("b.txt"))).hasContent("two\n");
        }
        CanonicalZip.Contents read = CanonicalZip.read(zip);
        assertThat(read.flaw()).isEmpty();
        assertThat(read.files().keySet()).containsExactly("a.txt", "b.txt", "empty");
    }

    @Property(tries = 1000)
    void anyChangedByteOfAnArchiveIsFound(
            @ForAll @IntRange(min = 0, max = 10_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] zip = CanonicalZip.write(FILES);
        zip[place % zip.length] ^= (byte) change;
        assertThat(flaw(zip)).isNotEmpty();
    }

    private static String flaw(byte[] zip) {
        return CanonicalZip.read(zip).flaw();
    }

    @Test
    void aCutOrLengthenedOrRecompressedArchiveIsFound() throws IOException {
        byte[] zip = CanonicalZip.write(FILES);
        for (int length = 0; length < zip.length; length++) {
            assertThat(flaw(Arrays.copyOf(zip, length))).isNotEmpty();
        }
        assertThat(flaw(Arrays.copyOf(zip, zip.length + 3))).contains("3 octets de trop");
        assertThat(flaw(deflated(FILES))).contains("recompressée");
    }

    @Test
    void aReceiptIsReadFromAFolderAndFromAnyArchive(@TempDir Path folder) throws IOException {
        byte[] event = Utf8.encode("{\"type\":\"choice-made\"}");
        String head = Checkpoint.sign(KEY, "amphi.example/x", 1, Merkle.leafHash(event));
        var receipt = new Receipt(event, Utf8.encode("[]"), TlogProof.format(0, List.of(), head));
        receipt.writeTo(folder.resolve("receipt"));
        Path zip = Files.write(folder.resolve("receipt.zip"), receipt.zip());
        Path other = Files.write(folder.resolve("other.zip"), deflated(receipt.files()));
        for (Path path : List.of(folder.resolve("receipt"), zip, other)) {
            Receipt read = Receipt.read(path);
            assertThat(read.verify(List.of(KEY.verifierKey())).size()).isEqualTo(1);
            assertThat(read.event()).isEqualTo(event);
            assertThat(read.openings()).isEqualTo(receipt.openings());
        }
        assertThatThrownBy(() -> Receipt.read(Files.writeString(folder.resolve("x"), "x")))
                .isInstanceOf(InvalidProof.class);
        assertThatThrownBy(() -> Receipt.read(Files.createDirectory(folder.resolve("none"))))
                .hasMessageContaining("event.json");
    }

    @Test
    void aManifestListsTheFiles() {
        String note = Manifest.sign(KEY, "amphi.example/x", FILES);
        Manifest manifest = Manifest.verify(note, List.of(KEY.verifierKey()));
        assertThat(manifest.origin()).isEqualTo("amphi.example/x");
        assertThat(manifest.digests().keySet()).containsExactly("a.txt", "b.txt", "empty");
        assertThat(manifest.digests())
                .containsEntry("a.txt", Manifest.digest(Utf8.encode("one\n")));
        assertThatThrownBy(() -> Checkpoint.verify(note, List.of(KEY.verifierKey())))
                .isInstanceOf(InvalidProof.class);
        String checkpoint = Checkpoint.sign(KEY, "amphi.example/x", 0, Merkle.emptyRoot());
        assertThatThrownBy(() -> Manifest.verify(checkpoint, List.of(KEY.verifierKey())))
                .isInstanceOf(InvalidProof.class);
    }

    @Test
    void processesThatStartTogetherShareOneKey(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys").resolve("operator.key");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> load =
                    () -> SigningKey.loadOrCreate(file, "amphi.example").secretText();
            var keys = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> load).toList());
            var first = keys.getFirst().get();
            for (var key : keys) {
                assertThat(key.get()).isEqualTo(first);
            }
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void commitmentsOpenWithTheirSaltAndValueOnly() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        byte[] commitment = Commitment.of(salt, Utf8.encode("[\"P1\"]"));
        assertThat(Commitment.opens(commitment, salt, Utf8.encode("[\"P1\"]"))).isTrue();
        assertThat(Commitment.opens(commitment, salt, Utf8.encode("[\"P2\"]"))).isFalse();
        assertThat(Commitment.opens(commitment, new byte[15], Utf8.encode("[\"P1\"]"))).isFalse();
    }

    private static byte[] deflated(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
