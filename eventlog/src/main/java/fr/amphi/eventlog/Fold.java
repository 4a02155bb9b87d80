package fr.amphi.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What one partition's committed records add up to: states, and the commands already answered. */
final class Fold<E, S> {

    /**
     * A command in the log.
     *
     * @param offset of its first event
     * @param last offset of its last event
     */
    record Known(String aggregateId, String fingerprint, long offset, long last, int count) {
        Known and(long next) {
            return new Known(aggregateId, fingerprint, offset, next, count + 1);
        }
    }

    private final Domain<?, E, S> domain;
    private final Records<E> records;
    private final Map<String, Versioned<S>> states = new ConcurrentHashMap<>();
    private final Map<UUID, Known> commands = new HashMap<>();
    private final List<Opening> openings = new ArrayList<>();
    private final WholeDecisions decisions = new WholeDecisions();

    /** Where the next transaction may begin: behind the last event and the marker of its commit. */
    private long next;

    Fold(Domain<?, E, S> domain, Records<E> records) {
        this.domain = domain;
        this.records = records;
    }

    Map<String, Versioned<S>> states() {
        return states;
    }

    @Nullable Versioned<S> state(String aggregateId) {
        return states.get(aggregateId);
    }

    @Nullable Known command(UUID id) {
        return commands.get(id);
    }

    /** A command of a batch, by the index of its first event there. */
    record Undecided(String aggregateId, String fingerprint, int first, int count) {}

    /**
     * An event that replay has met, with its place.
     *
     * @param ends whether it is the last of its decision
     */
    record Met<E, S>(StoredEvent stored, E event, S after, boolean ends) {}

    /**
     * Takes the next committed record.
     *
     * @return null for a record that is not an event
     * @throws UnreadableEvent when the record cannot be read or does not follow the last one
     */
    @Nullable Met<E, S> apply(int partition, PartitionLog.Entry entry) {
        try {
            return read(partition, entry);
        } catch (UnreadableEvent | NotYet e) {
            throw e;
        } catch (RuntimeException e) {
            // Reading it again would fail again: a person must look at it.
            throw new UnreadableEvent(
                    "the record of %s at offset %d cannot be read"
                            .formatted(entry.key(), entry.offset()),
                    e);
        }
    }

    private @Nullable Met<E, S> read(int partition, PartitionLog.Entry entry) {
        if (records.isOpening(entry)) {
            records.opening(entry).ifPresent(openings::add);
            return null;
        }
        Leaf leaf = Leaf.parse(entry.key(), entry.value());
        Versioned<S> before = states.get(entry.key());
        long version = before == null ? 1 : before.version() + 1;
        if (leaf.meta().version() != version) {
            throw new UnreadableEvent(
                    "event "
                            + leaf.meta().version()
                            + " of "
                            + entry.key()
                            + " stands where "
                            + version
                            + " is due");
        }
        E event = records.decode(leaf, openings);
        openings.clear();
        S state = before == null ? domain.initial(entry.key()) : before.state();
        S after = domain.evolve(state, event);
        states.put(entry.key(), new Versioned<>(after, version, leaf.meta().at()));
        next = entry.offset() + 2;
        return new Met<>(
                new StoredEvent(leaf.meta(), leaf.type(), entry.value(), partition, entry.offset()),
                event,
                after,
                decisions.ends(entry.key(), records.left(entry)));
    }

    /**
     * Nothing follows for now.
     *
     * @throws Diverged when a decision is not whole
     */
    void requireWhole() {
        decisions.requireWhole();
    }

    /** Keeps the command of a record that was applied, so that it is known when it comes again. */
    void remember(Met<E, S> met, PartitionLog.Entry entry) {
        EventMeta meta = met.stored().meta();
        long offset = entry.offset();
        commands.merge(
                meta.commandId(),
                new Known(meta.aggregateId(), records.fingerprint(entry), offset, offset, 1),
                (known, following) -> known.and(offset));
    }

    Scratch scratch() {
        return new Scratch();
    }

    /** The fold of the commands of one batch, invisible until it is published. */
    final class Scratch {

        private final Map<String, Versioned<S>> states = new HashMap<>();
        private final Map<UUID, Undecided> pending = new HashMap<>();

        Versioned<S> state(String aggregateId) {
            Versioned<S> own = states.get(aggregateId);
            if (own == null) {
                own = Fold.this.states.get(aggregateId);
            }
            return own == null
                    ? new Versioned<>(domain.initial(aggregateId), 0, Instant.EPOCH)
                    : own;
        }

        @Nullable Undecided pending(UUID command) {
            return pending.get(command);
        }

        void evolve(EventMeta meta, E event) {
            S after = domain.evolve(state(meta.aggregateId()).state(), event);
            states.put(meta.aggregateId(), new Versioned<>(after, meta.version(), meta.at()));
        }

        void restore(String aggregateId, Versioned<S> earlier) {
            states.put(aggregateId, earlier);
        }

        /**
         * @param first index of the command's first event among the batch's events
         */
        void remember(UUID command, String aggregateId, String fingerprint, int first, int count) {
            pending.put(command, new Undecided(aggregateId, fingerprint, first, count));
        }

        /**
         * @param first offset of the batch's first record in the log
         * @param offsets of its events, in order
         * @throws IllegalStateException when they do not lie behind the events known so far: the
         *     broker has lost some
         */
        void publish(long first, List<Long> offsets) {
            if (first < next) {
                throw new IllegalStateException(
                        "the log went back: a record was stored at offset %d, though the next was %d"
                                .formatted(first, next));
            }
            next = offsets.isEmpty() ? next : offsets.getLast() + 2;
            Fold.this.states.putAll(states);
            pending.forEach((id, p) ->
                    commands.put(
                            id,
                            new Known(
                                    p.aggregateId(),
                                    p.fingerprint(),
                                    offsets.get(p.first()),
                                    offsets.get(p.first() + p.count() - 1),
                                    p.count())));
        }
    }
}
