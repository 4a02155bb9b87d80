package fr.amphi.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the last stable offset of each partition has stood still below its high watermark: as
 * long as one transaction has been open there.
 */
final class OpenTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);
    private static final int PATIENCE_MS = 4_000;

    /** A transaction, known by its first offset, and when it was first seen. */
    private record Open(long first, long since) {}

    private final EventLogSettings settings;
    private final Admin admin;
    private final Strands strands;
    private final Map<TopicPartition, Open> seen = new HashMap<>();

    OpenTransactions(EventLogSettings settings, Admin admin, Strands strands) {
        this.settings = settings;
        this.admin = admin;
        this.strands = strands;
    }

    /**
     * Looks again, and raises an alarm for each that is open for longer than may be. What cannot be
     * asked is not known.
     *
     * @return age of the oldest
     */
    Duration longest(Set<TopicPartition> partitions, Duration limit, List<Alarm> alarms)
            throws InterruptedException {
        try {
            Map<TopicPartition, Long> stable = ends(partitions, IsolationLevel.READ_COMMITTED);
            Map<TopicPartition, Long> high = ends(partitions, IsolationLevel.READ_UNCOMMITTED);
            seen.keySet().retainAll(partitions);
            stable.forEach((partition, first) ->
                    note(partition, first, high.getOrDefault(partition, first)));
        } catch (ExecutionException e) {
            LOG.warn("Offsets of {}", settings.logTopic(), e.getCause());
            seen.clear();
        }
        Duration longest = Duration.ZERO;
        for (Map.Entry<TopicPartition, Open> entry : seen.entrySet()) {
            Open open = entry.getValue();
            Duration age = Duration.ofNanos(strands.nanoTime() - open.since());
            longest = age.compareTo(longest) > 0 ? age : longest;
            if (age.compareTo(limit) > 0) {
                alarms.add(hanging(entry.getKey(), open.first()));
            }
        }
        return longest;
    }

    private void note(TopicPartition partition, long first, long high) {
        if (first >= high) {
            seen.remove(partition);
        } else {
            seen.compute(
                    partition,
                    (p, open) ->
                            open != null && open.first() == first
                                    ? open
                                    : new Open(first, strands.nanoTime()));
        }
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        ListOffsetsOptions options = new ListOffsetsOptions(isolation);
        options.timeoutMs(PATIENCE_MS);
        return admin
                .listOffsets(
                        partitions.stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(), p -> OffsetSpec.latest())),
                        options)
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private Alarm hanging(TopicPartition partition, long first) {
        return new Alarm(
                Alarm.Kind.HANGING_TRANSACTION,
                partition.toString(),
                "a transaction has been open since offset %d and hides what follows; when its writer is gone: kafka-transactions.sh --bootstrap-server %s abort --topic %s --partition %d --start-offset %d"
                        .formatted(
                                first,
                                settings.bootstrapServers(),
                                partition.topic(),
                                partition.partition(),
                                first));
    }
}
