package fr.amphi.eventlog;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole log on every instance and folds it: committed events only, in order, each once.
 * Its states are those between two decisions, never half of one. Stops loudly at an event it cannot
 * read.
 *
 * @param <E> events
 * @param <S> state
 */
public final class Follower<E, S> implements AutoCloseable {

    /** Told of every event, in order within a partition, on the follower's thread. */
    public interface Listener<E, S> {
        void on(StoredEvent stored, E event, S after);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Records<E> records;
    private final Domain<?, E, S> domain;
    private final Listener<E, S> listener;
    private final Consumer<String, byte[]> consumer;
    private final Strands strands;
    private final List<TopicPartition> partitions;
    private final Map<Integer, Fold<E, S>> folds = new HashMap<>();
    private final Map<String, Track<S>> tracks = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Strands.@Nullable Strand strand;
    private volatile boolean caughtUp;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    /** With a consumer and strands of the caller's. */
    Follower(
            EventLogSettings settings,
            Domain<?, E, S> domain,
            Records<E> records,
            Consumer<String, byte[]> consumer,
            Strands strands,
            Listener<E, S> listener) {
        this.domain = domain;
        this.records = records;
        this.listener = listener;
        this.consumer = consumer;
        this.strands = strands;
        this.partitions =
                IntStream.range(0, settings.partitions())
                        .mapToObj(p -> new TopicPartition(settings.logTopic(), p))
                        .toList();
    }

    /** Starts reading from the beginning; the listener hears every event from the first. */
    public static <E, S> Follower<E, S> start(
            EventLogSettings settings,
            Domain<?, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            Listener<E, S> listener) {
        Follower<E, S> follower =
                new Follower<>(
                        settings,
                        domain,
                        new Records<>(settings.service(), codec, vault),
                        KafkaClients.follower(settings),
                        SystemStrands.INSTANCE,
                        listener);
        follower.start();
        return follower;
    }

    void start() {
        strand = strands.start("follower-" + partitions.getFirst().topic(), this::run);
    }

    private void run() {
        try (consumer) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = endOffsets();
            while (!closing) {
                try {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        take(record);
                    }
                } catch (InterruptException | WakeupException e) {
                    return;
                } catch (KafkaException e) {
                    LOG.warn("Following {}", partitions.getFirst().topic(), e);
                }
                caughtUp = caughtUp || reached(ends);
            }
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("Following {} stopped", partitions.getFirst().topic(), e);
        }
    }

    private Map<TopicPartition, Long> endOffsets() {
        while (!closing) {
            try {
                return consumer.endOffsets(partitions);
            } catch (KafkaException e) {
                LOG.warn("End of {}", partitions.getFirst().topic(), e);
            }
        }
        return Map.of();
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Fold<E, S> fold =
                folds.computeIfAbsent(record.partition(), p -> new Fold<>(domain, records));
        Fold.Met<E, S> met = read(fold, record);
        if (met == null) {
            return;
        }
        EventMeta meta = met.stored().meta();
        Track<S> track = tracks.computeIfAbsent(meta.aggregateId(), id -> new Track<>());
        listener.on(met.stored(), met.event(), met.after());
        if (met.ends()) {
            known.add(meta.aggregateId());
            track.reach(new Versioned<>(met.after(), meta.version(), meta.at()));
        }
    }

    /** A key may arrive after the record that needs it: it is waited for, never read past. */
    private Fold.@Nullable Met<E, S> read(Fold<E, S> fold, ConsumerRecord<String, byte[]> record) {
        PartitionLog.Entry entry = KafkaPartitionLog.entry(record);
        while (true) {
            try {
                return fold.apply(record.partition(), entry);
            } catch (NotYet e) {
                LOG.info("Following {} waits: {}", record.topic(), e.getMessage());
                if (closing) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            strands.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    /** The state of an aggregate after the last decision that was read whole. */
    public Optional<Versioned<S>> state(String aggregateId) {
        return Optional.ofNullable(tracks.get(aggregateId)).map(Track::latest);
    }

    /** Those that have at least one event. */
    public Set<String> aggregates() {
        return Collections.unmodifiableSet(known);
    }

    /** Completes when the aggregate has reached the version here; fails after the timeout. */
    public CompletableFuture<Versioned<S>> atLeast(
            String aggregateId, long version, Duration timeout) {
        return tracks.computeIfAbsent(aggregateId, id -> new Track<>())
                .atLeast(version)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True once everything that was in the log at the start has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Why reading stopped, if it did. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        Strands.Strand running = strand;
        try {
            if (running != null) {
                running.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
