package fr.amphi.eventlog;

/** Signs the head of an aggregate's tree; the key and its name are the operator's. */
public interface Notary {

    /**
     * @param aggregateId the tree; the origin line of the checkpoint names it
     * @param size leaves
     * @param root SHA-256 Merkle tree hash (RFC 6962)
     * @return a C2SP checkpoint, signed
     */
    String sign(String aggregateId, long size, byte[] root);
}
