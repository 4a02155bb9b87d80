package fr.amphi.proof;

import java.security.MessageDigest;

/** What a leaf says of a private value: SHA-256(salt ‖ value), the salt of fixed length. */
public final class Commitment {

    /**
     * Length of every salt, in bytes; fixed, so that no other salt and value give the same bytes.
     */
    public static final int SALT_BYTES = 16;

    private Commitment() {}

    /** Commits to a value. */
    public static byte[] of(byte[] salt, byte[] value) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        }
        return Sha256.of(salt, value);
    }

    /** Whether this salt and value are what was committed to. */
    public static boolean opens(byte[] commitment, byte[] salt, byte[] value) {
        return salt.length == SALT_BYTES && MessageDigest.isEqual(commitment, of(salt, value));
    }
}
