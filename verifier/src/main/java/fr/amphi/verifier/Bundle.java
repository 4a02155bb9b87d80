package fr.amphi.verifier;

import fr.amphi.proof.CanonicalZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published bundle as found, not yet checked.
 *
 * @param archiveFlaw how the archive differs from its canonical form, empty when it does not; null
 *     for an unpacked folder, whose contents alone count
 */
record Bundle(SortedMap<String, byte[]> files, @Nullable String archiveFlaw) {

    static final String LOG = "log.jsonl";
    static final String OPENINGS = "openings.jsonl";
    static final String CHECKPOINT = "checkpoint";
    static final String RESULTS = "results.csv";
    static final String RULES = "rules.json";
    static final String README = "README.md";
    static final String MANIFEST = "manifest";

    static final List<String> NAMES =
            List.of(README, CHECKPOINT, LOG, MANIFEST, OPENINGS, RESULTS, RULES);

    static Bundle read(Path archiveOrFolder) throws IOException {
        return Files.isDirectory(archiveOrFolder)
                ? new Bundle(folder(archiveOrFolder), null)
                : of(Files.readAllBytes(archiveOrFolder));
    }

    static Bundle of(byte[] archive) {
        CanonicalZip.Contents contents = CanonicalZip.read(archive);
        return new Bundle(contents.files(), contents.flaw());
    }

    private static SortedMap<String, byte[]> folder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString();
                // File managers leave hidden files of their own in folders they have shown.
                if (!name.startsWith(".")) {
                    files.put(
                            name, Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path));
                }
            }
        }
        return files;
    }
}
