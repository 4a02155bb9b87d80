package fr.amphi.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A text signed by one or more keys (C2SP signed-note).
 *
 * @param text ends in a line feed; to be ignored unless {@link #verify} returned
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final int MAX_SIGNATURES = 64;

    /** One signature line: {@code — <name> base64(key id ‖ value)}. */
    public record Signature(String name, int keyId, byte[] value) {}

    public SignedNote {
        checkCharacters(text);
        if (!text.endsWith("\n")) {
            throw new InvalidProof("le texte d'une note finit par un saut de ligne");
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs a text with all keys and writes the note. */
    public static String sign(String text, SigningKey... keys) {
        var note = new StringBuilder(new SignedNote(text, List.of()).text()).append('\n');
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        for (SigningKey key : keys) {
            byte[] signature = key.sign(message);
            byte[] identified = new byte[4 + signature.length];
            int id = key.verifierKey().id();
            for (int i = 0; i < 4; i++) {
                identified[i] = (byte) (id >>> (24 - 8 * i));
            }
            System.arraycopy(signature, 0, identified, 4, signature.length);
            note.append("— ").append(key.name()).append(' ');
            note.append(Base64Text.encode(identified)).append('\n');
        }
        return note.toString();
    }

    /**
     * Reads a note without trusting it.
     *
     * @throws InvalidProof when it is malformed or bears no signature
     */
    public static SignedNote parse(String note) {
        checkCharacters(note);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new InvalidProof("la note n'a pas de signature");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signature(line));
        }
        if (signatures.size() > MAX_SIGNATURES) {
            throw new InvalidProof("la note a plus de " + MAX_SIGNATURES + " signatures");
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static Signature signature(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("—") || parts[1].isEmpty()) {
            throw new InvalidProof("ligne de signature mal formée : " + line);
        }
        byte[] bytes = Base64Text.decode(parts[2], "signature de " + parts[1]);
        if (bytes.length < 5) {
            throw new InvalidProof("la signature de " + parts[1] + " est trop courte");
        }
        int id = bytes[0] << 24 | (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | bytes[3] & 255;
        return new Signature(parts[1], id, Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /**
     * Checks every signature by a known key; others are ignored.
     *
     * @return the keys that signed, at least one
     * @throws InvalidProof when a known key's signature is wrong, or no known key signed
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<VerifierKey> signers = new ArrayList<>();
        for (VerifierKey key : known) {
            for (Signature signature : signatures) {
                if (signature.keyId() == key.id() && signature.name().equals(key.name())) {
                    if (!key.verify(message, signature.value())) {
                        throw new InvalidProof("la signature de " + key.name() + " est fausse");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new InvalidProof("aucune clé connue n'a signé");
        }
        return List.copyOf(signers);
    }

    private static void checkCharacters(String note) {
        for (int i = 0; i < note.length(); i++) {
            if (note.charAt(i) < ' ' && note.charAt(i) != '\n') {
                throw new InvalidProof("une note n'a pas de caractère de contrôle");
            }
        }
    }
}
