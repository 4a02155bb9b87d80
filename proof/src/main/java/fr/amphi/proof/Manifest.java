package fr.amphi.proof;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The signed list of the files of a bundle: a note of the line {@code amphi-bundle@v1}, the origin
 * of the tree, then what {@code sha256sum} prints for every other file, by name.
 *
 * @param digests SHA-256 in lower-case hexadecimal, by file name
 */
public record Manifest(String origin, SortedMap<String, String> digests) {

    // The second line has a slash: no checkpoint, whose second line is a number, reads like this.
    private static final String HEADER = "amphi-bundle@v1";

    /** Lists the files and signs the list. */
    public static String sign(SigningKey key, String origin, Map<String, byte[]> files) {
        var text = new StringBuilder(HEADER).append('\n').append(origin).append('\n');
        new TreeMap<>(files)
                .forEach((name, bytes) -> text.append(line(digest(bytes), name)).append('\n'));
        return SignedNote.sign(text.toString(), key);
    }

    /**
     * Reads a list that a known key signed.
     *
     * @throws InvalidProof when it is malformed or signed by none of the keys
     */
    public static Manifest verify(String note, Collection<VerifierKey> keys) {
        SignedNote signed = SignedNote.parse(note);
        signed.verify(keys);
        String[] lines = signed.text().split("\n");
        if (lines.length < 2 || !lines[0].equals(HEADER)) {
            throw new InvalidProof("le manifeste ne commence pas par " + HEADER);
        }
        SortedMap<String, String> digests = new TreeMap<>();
        for (int i = 2; i < lines.length; i++) {
            if (!lines[i].matches("[0-9a-f]{64} {2}[^ /\\\\]+")) {
                throw new InvalidProof("ligne " + (i + 1) + " du manifeste mal formée");
            }
            digests.put(lines[i].substring(66), lines[i].substring(0, 64));
        }
        return new Manifest(lines[1], digests);
    }

    /** SHA-256 of a file as the manifest writes it. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    private static String line(String digest, String name) {
        return digest + "  " + name;
    }
}
