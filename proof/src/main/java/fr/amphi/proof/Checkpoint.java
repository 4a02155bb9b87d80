package fr.amphi.proof;

import java.util.Arrays;
import java.util.Collection;

/**
 * The head of a tree (C2SP tlog-checkpoint).
 *
 * @param origin names the tree: {@code <operator's key name>/<amphitheatre id>}
 * @param size leaves
 * @param root RFC 6962 root, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new InvalidProof("l'origine tient sur une ligne, non vide");
        }
        if (size < 0 || root.length != Sha256.BYTES) {
            throw new InvalidProof("une tête d'arbre a une taille et une racine de 32 octets");
        }
        root = root.clone();
    }

    /** The origin of an aggregate's tree. */
    public static String origin(String operator, String aggregateId) {
        return operator + "/" + aggregateId;
    }

    /** The checkpoint as a signed note. */
    public static String sign(SigningKey key, String origin, long size, byte[] root) {
        return SignedNote.sign(new Checkpoint(origin, size, root).text(), key);
    }

    /**
     * Reads the head out of a note, without trusting it.
     *
     * @param note the whole signed note
     */
    public static Checkpoint parse(String note) {
        return of(SignedNote.parse(note));
    }

    /**
     * Reads a checkpoint that a known key signed, and that this key may sign.
     *
     * @throws InvalidProof when it is malformed, signed by none of the keys or signed wrongly, or
     *     when the origin is not below the signer's name
     */
    public static Checkpoint verify(String note, Collection<VerifierKey> keys) {
        SignedNote signed = SignedNote.parse(note);
        var signers = signed.verify(keys);
        Checkpoint checkpoint = of(signed);
        if (signers.stream().noneMatch(checkpoint::belongsTo)) {
            throw new InvalidProof(
                    "la clé "
                            + signers.getFirst().name()
                            + " ne signe pas pour "
                            + checkpoint.origin);
        }
        return checkpoint;
    }

    /** Whether the key speaks for this tree: the origin starts with its name and a slash. */
    public boolean belongsTo(VerifierKey key) {
        return origin.startsWith(key.name() + "/");
    }

    private static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4) {
            throw new InvalidProof("une tête d'arbre a une origine, une taille et une racine");
        }
        for (int i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new InvalidProof("une tête d'arbre n'a pas de ligne vide");
            }
        }
        return new Checkpoint(
                lines[0],
                Decimal.parse(lines[1], "taille de l'arbre"),
                Base64Text.decodeHash(lines[2], "racine"));
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64Text.encode(root) + "\n";
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * origin.hashCode() + Long.hashCode(size)) + Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return origin + " " + size + " " + Base64Text.encode(root);
    }
}
