package fr.amphi.kit.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM: one byte of format, twelve of nonce, then ciphertext and tag. */
final class Sealing {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static SecretKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key(key);
    }

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The key-encryption key out of the settings. */
    static SecretKey kek(@Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw new IllegalStateException("amphi.kek is not set");
        }
        return key(Base64.getDecoder().decode(base64));
    }

    static byte[] seal(SecretKey key, String context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, context).doFinal(plain);
            byte[] sealed = new byte[1 + NONCE + secret.length];
            sealed[0] = FORMAT;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            System.arraycopy(secret, 0, sealed, 1 + NONCE, secret.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws GeneralSecurityException when key or context are others, or a byte was changed
     */
    static byte[] open(SecretKey key, String context, byte[] sealed)
            throws GeneralSecurityException {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
            throw new GeneralSecurityException("not a sealed value");
        }
        int from = 1 + NONCE;
        return cipher(Cipher.DECRYPT_MODE, key, sealed, 1, context)
                .doFinal(sealed, from, sealed.length - from);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int nonceAt, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, nonceAt, NONCE));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
