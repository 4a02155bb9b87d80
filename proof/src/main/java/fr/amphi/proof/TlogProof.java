package fr.amphi.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Proof, checkable offline, that a leaf is in a signed tree (C2SP tlog-proof, version 1).
 *
 * @param index of the leaf, from 0
 * @param hashes inclusion proof, from the leaf's sibling up
 * @param checkpoint the whole signed note
 */
public record TlogProof(long index, List<byte[]> hashes, String checkpoint) {

    /** Files of this form end so. */
    public static final String EXTENSION = ".tlog-proof";

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int MAX_BYTES = 64 * 1024;

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Writes a proof; with one signature it stays below 2 KB for any tree of up to 2^24 leaves and
     * an origin of up to 200 bytes.
     */
    public static String format(long index, List<byte[]> hashes, String checkpoint) {
        var text = new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
        hashes.forEach(hash -> text.append(Base64Text.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads a proof without trusting it. Extra data is skipped, it proves nothing.
     *
     * @throws InvalidProof when it is malformed
     */
    public static TlogProof parse(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidProof("la preuve dépasse " + MAX_BYTES + " octets");
        }
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new InvalidProof("la preuve n'a pas de tête d'arbre");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new InvalidProof("la preuve ne commence pas par " + HEADER);
        }
        int line = 1;
        if (line < lines.length && lines[line].startsWith("extra ")) {
            Base64Text.decode(lines[line].substring("extra ".length()), "donnée supplémentaire");
            line++;
        }
        if (line == lines.length || !lines[line].startsWith("index ")) {
            throw new InvalidProof("la preuve n'a pas d'index");
        }
        long index = Decimal.parse(lines[line].substring("index ".length()), "index");
        List<byte[]> hashes = new ArrayList<>();
        while (++line < lines.length) {
            hashes.add(Base64Text.decodeHash(lines[line], "empreinte n° " + (hashes.size() + 1)));
        }
        return new TlogProof(index, hashes, text.substring(blank + 2));
    }

    /**
     * Checks signature and inclusion.
     *
     * @param leaf the exact bytes of the leaf
     * @return the head the leaf is under
     * @throws InvalidProof when anything does not hold
     */
    public Checkpoint verify(byte[] leaf, Collection<VerifierKey> keys) {
        Checkpoint head = Checkpoint.verify(checkpoint, keys);
        byte[] root = Merkle.rootFromInclusion(index, head.size(), Merkle.leafHash(leaf), hashes);
        if (!MessageDigest.isEqual(root, head.root())) {
            throw new InvalidProof(
                    "cette feuille n'est pas à l'index " + index + " de l'arbre " + head.origin());
        }
        return head;
    }

    /** The proof as text. */
    public String text() {
        return format(index, hashes, checkpoint);
    }
}
