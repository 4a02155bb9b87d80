package fr.amphi.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proof, checkable offline, that a leaf is in a signed tree (C2SP tlog-proof, version 1).
 *
 * @param index of the leaf, from 0
 * @param hashes inclusion proof, from the leaf's sibling up
 * @param checkpoint the whole signed note
 * @param extra not authenticated, proves nothing; here the signer's public key as text, so that a
 *     proof can be looked at where no key is at hand
 */
public record TlogProof(
        long index, List<byte[]> hashes, String checkpoint, byte @Nullable [] extra) {

    /** Files of this form end so. */
    public static final String EXTENSION = ".tlog-proof";

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_BYTES = 64 * 1024;

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Writes a proof; with one signature it stays below 2 KB for any tree of up to 2^24 leaves and
     * an origin of up to 200 bytes.
     */
    public static String format(long index, List<byte[]> hashes, String checkpoint) {
        return new TlogProof(index, hashes, checkpoint, null).text();
    }

    /** The same, naming the public key that signed the checkpoint. */
    public static String format(
            long index, List<byte[]> hashes, String checkpoint, VerifierKey signer) {
        return new TlogProof(index, hashes, checkpoint, Utf8.encode(signer.text())).text();
    }

    /** The proof as text. */
    public String text() {
        var text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(Base64Text.encode(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(Base64Text.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** The key that the proof itself names: a claim, to be compared with a key that is trusted. */
    public Optional<VerifierKey> claimedKey() {
        try {
            return Optional.ofNullable(extra)
                    .map(bytes -> VerifierKey.parse(Utf8.decode(bytes, "clé publique")));
        } catch (InvalidProof _) {
            return Optional.empty();
        }
    }

    /**
     * Reads a proof without trusting it.
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
        byte[] extra = null;
        if (line < lines.length && lines[line].startsWith(EXTRA)) {
            extra =
                    Base64Text.decode(
                            lines[line].substring(EXTRA.length()), "donnée supplémentaire");
            line++;
        }
        if (line == lines.length || !lines[line].startsWith(INDEX)) {
            throw new InvalidProof("la preuve n'a pas d'index");
        }
        long index = Decimal.parse(lines[line].substring(INDEX.length()), "index");
        List<byte[]> hashes = new ArrayList<>();
        while (++line < lines.length) {
            hashes.add(Base64Text.decodeHash(lines[line], "empreinte n° " + (hashes.size() + 1)));
        }
        return new TlogProof(index, hashes, text.substring(blank + 2), extra);
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
}
