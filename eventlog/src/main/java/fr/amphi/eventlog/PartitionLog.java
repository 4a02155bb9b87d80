package fr.amphi.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

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

    /**
     * A committed record.
     *
     * @param headers read when they are asked for: of most, only one is
     */
    record Entry(long offset, String key, byte[] value, Headers headers) {

        /** UTF-8 text; null when the record has no such header. */
        @Nullable String header(String name) {
            Header header = headers.lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

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
