package fr.amphi.eventlog;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One service's log on this instance: elects, owns partitions, takes submissions.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> state
 */
public final class EventLog<C, E, S> implements AutoCloseable {

    /**
     * Checks the cluster (fails closed), creates missing topics, joins the election.
     *
     * @param vault null where no event has openings
     * @param notary null where no receipts are kept
     */
    public static <C, E, S> EventLog<C, E, S> start(
            EventLogSettings settings,
            Domain<C, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            @Nullable Notary notary) {
        throw new UnsupportedOperationException();
    }

    /** Hands a command to the local owner; the future never fails, it completes with an outcome. */
    public CompletableFuture<Outcome> submit(Submission<C> submission) {
        throw new UnsupportedOperationException();
    }

    /** Partition of an aggregate, the same in {@code .log} and {@code .events}. */
    public int partitionOf(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    /** Address of the owner as last announced; a hint. */
    public Optional<URI> ownerOf(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    /** True while this instance serves the aggregate's partition. */
    public boolean owns(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    /** The committed state, where this instance serves the aggregate's partition. */
    public Optional<Versioned<S>> state(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
