package fr.amphi.eventlog;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One partition of the log as its owner reaches it. Any exception out of {@link #commit} means that
 * the outcome is unknown: the owner closes this and opens another.
 */
interface PartitionLog extends AutoCloseable {

    /** Where a record goes; each has the same explicit partition. */
    enum Target {
        LOG,
        EVENTS,
        ATTEMPTS
    }

    record Append(Target target, String key, byte[] value, Map<String, String> headers) {}

    record Entry(long offset, String key, byte[] value, Map<String, String> headers) {}

    /** Opens the partition of a topic for one owner. */
    interface Opener {
        PartitionLog open(int partition);
    }

    /**
     * Fences every earlier writer, waits until no transaction of theirs is open, then reads all
     * that is committed.
     */
    void takeOver(Consumer<Entry> reader);

    /** Writes all or nothing and returns the offset of each record after the commit. */
    List<Long> commit(List<Append> batch);

    /** Reads the committed entries of the log from one offset to another, both included. */
    List<Entry> read(long from, long to);

    @Override
    void close();
}
