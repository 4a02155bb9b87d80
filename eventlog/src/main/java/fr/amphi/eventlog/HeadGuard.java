package fr.amphi.eventlog;

import java.util.Collection;
import java.util.Map;

/**
 * Keeps the last signed head of every tree outside the log's failure domain, before the answer
 * leaves; a take-over compares the log with it.
 */
interface HeadGuard extends AutoCloseable {

    /**
     * A tree as it was signed.
     *
     * @param root SHA-256 Merkle tree hash over {@code size} leaves
     * @param checkpoint the signed note
     */
    record Head(String aggregateId, long size, byte[] root, String checkpoint) {}

    /** Returns once the heads are kept; an exception means that they may not be. */
    void keep(int partition, Collection<Head> heads);

    /** Begins a term of ownership and returns the largest head kept of each tree so far. */
    Map<String, Head> take(int partition);

    @Override
    default void close() {}
}
