package fr.amphi.kit.person;

import java.util.Collection;
import java.util.Optional;

/**
 * A data key per person, wrapped by the key-encryption key, on {@code identity.keys}. Destroying a
 * key erases all that was sealed under it.
 */
public final class KeyRing implements AutoCloseable {

    KeyRing() {}

    /** Makes a key and waits until it is kept; leaves an existing one alone. Identity only. */
    public void newKey(String person) {
        throw new UnsupportedOperationException();
    }

    /** The same for many, pipelined. */
    public void newKeys(Collection<String> persons) {
        throw new UnsupportedOperationException();
    }

    /** Destroys the key for good. Identity only. */
    public void erase(String person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Encrypts under the person's key (AES-256-GCM).
     *
     * @param context bound to the ciphertext: it opens only with the same one
     * @throws Unsettled when the key has not arrived yet
     * @throws Erased when it was destroyed
     */
    public byte[] seal(String person, String context, byte[] plain) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decrypts what {@link #seal} gave; empty when the key was destroyed.
     *
     * @throws Unsettled when the key has not arrived yet
     */
    public Optional<byte[]> open(String person, String context, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
