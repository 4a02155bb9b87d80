package fr.amphi.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A named Ed25519 public key (C2SP signed-note, signature type 0x01).
 *
 * @param name of the operator, without spaces or {@code +}
 * @param publicKey 32 bytes (RFC 8032)
 */
public record VerifierKey(String name, byte[] publicKey) {

    static final byte ED25519 = 1;

    public VerifierKey {
        if (name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+' || c <= ' ' || Character.isSpaceChar(c))) {
            throw new InvalidProof("nom de clé vide, ou avec une espace ou un plus : " + name);
        }
        if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new InvalidProof("clé publique de " + publicKey.length + " octets au lieu de 32");
        }
        publicKey = publicKey.clone();
    }

    /**
     * Reads {@code <name>+<hex key id>+<base64(type ‖ key)>}.
     *
     * @throws InvalidProof when it is malformed, of another type, or its id is not that of its key
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new InvalidProof("pas une clé publique : " + vkey);
        }
        byte[] typed = Base64Text.decode(parts[2], "clé publique");
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new InvalidProof("pas une clé publique Ed25519 : " + vkey);
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!hexId(key.id()).equals(parts[1])) {
            throw new InvalidProof("l'identifiant de la clé publique n'est pas le sien : " + vkey);
        }
        return key;
    }

    /** First four bytes of SHA-256(name ‖ line feed ‖ type ‖ public key), big endian. */
    public int id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = Sha256.of(head, typed());
        return hash[0] << 24 | (hash[1] & 255) << 16 | (hash[2] & 255) << 8 | hash[3] & 255;
    }

    /** The verifier key as text, as it is published. */
    public String text() {
        return name + "+" + hexId(id()) + "+" + Base64Text.encode(typed());
    }

    /** SHA-256 of the 32 bytes of the public key in hexadecimal: to be compared by eye or voice. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Sha256.of(publicKey));
    }

    /** Whether the signature (64 bytes) is this key's over the message. */
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    private byte[] typed() {
        var bytes = new ByteArrayOutputStream();
        bytes.write(ED25519);
        bytes.writeBytes(publicKey);
        return bytes.toByteArray();
    }

    static String hexId(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return text();
    }
}
