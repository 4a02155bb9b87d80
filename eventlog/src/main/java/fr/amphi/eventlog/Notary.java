package fr.amphi.eventlog;

import fr.amphi.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Signs the head of an aggregate's tree; the key and its name are the operator's. */
public interface Notary {

    /**
     * @param aggregateId the tree; the origin line of the checkpoint names it
     * @param size leaves
     * @param root SHA-256 Merkle tree hash (RFC 6962)
     * @return a C2SP checkpoint, signed
     */
    String sign(String aggregateId, long size, byte[] root);

    /** The public key, which receipts then name; null where readers have it from elsewhere. */
    default @Nullable VerifierKey key() {
        return null;
    }
}
