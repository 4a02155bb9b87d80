package fr.amphi.eventlog;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log on every instance and folds it: committed events only, in order, each once.
 *
 * @param <E> events
 * @param <S> state
 */
public final class Follower<E, S> implements AutoCloseable {

    /** Told of every event, in order within a partition, on the follower's thread. */
    public interface Listener<E, S> {
        void on(StoredEvent stored, E event, S after);
    }

    /** Starts reading from the beginning; listeners hear every event from the first. */
    public static <E, S> Follower<E, S> start(
            EventLogSettings settings,
            Domain<?, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            Listener<E, S> listener) {
        throw new UnsupportedOperationException();
    }

    public Optional<Versioned<S>> state(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    public Set<String> aggregates() {
        throw new UnsupportedOperationException();
    }

    /** Completes when the aggregate has reached the version here; fails after the timeout. */
    public CompletableFuture<Versioned<S>> atLeast(
            String aggregateId, long version, Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** The stored bytes of an aggregate's events, leaf by leaf. */
    public java.util.List<StoredEvent> events(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    /** True once everything that was in the log at the start has been read. */
    public boolean caughtUp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
