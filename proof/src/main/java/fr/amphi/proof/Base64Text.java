package fr.amphi.proof;

import java.util.Base64;

/** Standard Base 64 (RFC 4648 section 4) in its one canonical spelling. */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * @param what named in the fault
     * @throws InvalidProof also when another spelling of the same bytes is the canonical one: two
     *     texts for one value would let a byte change unseen
     */
    static byte[] decode(String text, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidProof(what + " : base64 illisible");
        }
        if (!encode(bytes).equals(text)) {
            throw new InvalidProof(what + " : base64 non canonique");
        }
        return bytes;
    }

    static byte[] decodeHash(String text, String what) {
        byte[] hash = decode(text, what);
        if (hash.length != Sha256.BYTES) {
            throw new InvalidProof(what + " : " + hash.length + " octets au lieu de 32");
        }
        return hash;
    }
}
