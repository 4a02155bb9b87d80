package fr.amphi.eventlog;

import java.util.Optional;

/** Encrypts openings under the key of the person concerned; a deleted key is the erasure. */
public interface Vault {

    byte[] seal(String subject, byte[] plain);

    /**
     * Empty when the key was deleted.
     *
     * @throws NotYet when the key has not arrived here
     */
    Optional<byte[]> open(String subject, byte[] sealed);
}
