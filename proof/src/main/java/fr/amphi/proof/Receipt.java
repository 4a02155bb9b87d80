package fr.amphi.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person keeps as proof that an event about them was recorded: a folder or an archive of
 * {@code event.json}, {@code opening.json} where the event commits to something, and one {@code
 * .tlog-proof}.
 *
 * @param event the exact bytes of the leaf
 * @param openings UTF-8 JSON: {@code [{"field","salt" (32 hex digits),"value" (the committed
 *     text)}]}
 * @param proof a C2SP tlog-proof
 */
public record Receipt(byte[] event, byte @Nullable [] openings, String proof) {

    private static final String EVENT = "event.json";
    private static final String OPENING = "opening.json";
    private static final String PROOF = "receipt" + TlogProof.EXTENSION;

    /** The files of the receipt by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(EVENT, event);
        files.put(PROOF, Utf8.encode(proof));
        if (openings != null) {
            files.put(OPENING, openings);
        }
        return files;
    }

    /** The receipt as a canonical archive. */
    public byte[] zip() {
        return CanonicalZip.write(files());
    }

    /** Writes the files into a folder, which is made if need be. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Reads a receipt from a folder or an archive, however that was packed: only contents count.
     *
     * @throws InvalidProof when a file is missing or there are several proofs
     */
    public static Receipt read(Path folderOrArchive) throws IOException {
        return of(
                Files.isDirectory(folderOrArchive)
                        ? folder(folderOrArchive)
                        : Zips.read(folderOrArchive));
    }

    private static Receipt of(Map<String, byte[]> files) {
        byte[] event = files.get(EVENT);
        if (event == null) {
            throw new InvalidProof("le récépissé n'a pas de " + EVENT);
        }
        var proofs = files.keySet().stream().filter(n -> n.endsWith(TlogProof.EXTENSION)).toList();
        if (proofs.size() != 1) {
            throw new InvalidProof("le récépissé a " + proofs.size() + " preuves au lieu d'une");
        }
        String name = proofs.getFirst();
        String proof = Utf8.decode(Objects.requireNonNull(files.get(name)), name);
        return new Receipt(event, files.get(OPENING), proof);
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /**
     * Checks that the event is in a tree signed by one of the keys.
     *
     * @return the head it is under
     * @throws InvalidProof when it is not
     */
    public Checkpoint verify(Collection<VerifierKey> keys) {
        return TlogProof.parse(proof).verify(event, keys);
    }
}
