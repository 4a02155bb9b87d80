package fr.amphi.eventlog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the last signed head of every tree outside the log's failure domain, before the answer
 * leaves; a take-over compares the log with it. One that was lost is begun anew by a person only.
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

    /**
     * The largest head kept of each tree so far; empty when nothing was ever kept here, or all of
     * it is gone.
     */
    Optional<Map<String, Head>> kept(int partition);

    /** False while it cannot be reached. */
    default boolean answers(int partition) {
        try {
            kept(partition);
            return true;
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    /** True while it cannot be reached, or nothing is kept. */
    default boolean isLost(int partition) {
        return !answers(partition) || kept(partition).isEmpty();
    }

    /** Begins a term of ownership with these heads. */
    void begin(int partition, Collection<Head> heads);

    /** What a person does who wants the log trusted as it is, for lack of anything to compare. */
    String remedy(int partition);

    @Override
    default void close() {}
}
