package fr.amphi.verifier.record;

import fr.amphi.proof.Commitment;

/**
 * The value behind a commitment that stands in an event's data.
 *
 * @param intern pseudonym of the person concerned, under whose key it is kept
 * @param field member of the data that holds the commitment, {@code wishes} or {@code reason}
 * @param salt 16 bytes
 * @param value UTF-8 JSON, the exact bytes that were committed to
 */
public record Opening(String intern, String field, byte[] salt, byte[] value) {

    /** Whether this is what the commitment (32 bytes) stands for. */
    public boolean opens(byte[] commitment) {
        return Commitment.opens(commitment, salt, value);
    }
}
