package fr.amphi.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Reads one topic from its beginning, as soon as there is one: its service may start later, and
 * then there is nothing to catch up with.
 */
final class TopicReader implements Events.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Admin admin;
    private final String topic;
    private final Events.RecordHandler handler;
    private volatile @Nullable RunningSubscription running;
    private volatile boolean nothingToRead;
    private volatile boolean closed;

    TopicReader(
            ConsumerFactory<String, byte[]> consumers,
            Admin admin,
            String topic,
            Events.RecordHandler handler) {
        this.consumers = consumers;
        this.admin = admin;
        this.topic = topic;
        this.handler = handler;
        Thread.ofVirtual().name("find " + topic).start(this::find);
    }

    private void find() {
        while (!closed) {
            try {
                start(ends(PATIENCE));
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    nothingToRead = true;
                } else {
                    LOG.warn("{} cannot be read yet: {}", topic, String.valueOf(e.getCause()));
                }
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Map<TopicPartition, Long> ends(Duration patience)
            throws ExecutionException, InterruptedException {
        int most = (int) Math.max(1, patience.toMillis());
        TopicDescription description =
                Objects.requireNonNull(
                                admin.describeTopics(
                                                List.of(topic),
                                                new DescribeTopicsOptions().timeoutMs(most))
                                        .topicNameValues()
                                        .get(topic))
                        .get();
        Collection<TopicPartition> partitions =
                description.partitions().stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
        return admin
                .listOffsets(
                        partitions.stream()
                                .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(most))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private synchronized void start(Map<TopicPartition, Long> ends) {
        if (closed) {
            return;
        }
        ContainerProperties properties =
                new ContainerProperties(
                        ends.keySet().stream()
                                .map(TopicReader::fromBeginning)
                                .toArray(TopicPartitionOffset[]::new));
        properties.setGroupId("reader-of-" + topic + "-" + UUID.randomUUID());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        Map<TopicPartition, Long> toRead = new HashMap<>(ends);
        if (nothingToRead) {
            toRead.replaceAll((partition, end) -> 0L);
        }
        running = new RunningSubscription(consumers, properties, toRead, handler);
    }

    private static TopicPartitionOffset fromBeginning(TopicPartition one) {
        return new TopicPartitionOffset(
                one.topic(), one.partition(), TopicPartitionOffset.SeekPosition.BEGINNING);
    }

    @Override
    public boolean caughtUp() {
        RunningSubscription reading = running;
        return reading == null ? nothingToRead : reading.caughtUp();
    }

    @Override
    public boolean awaitNow(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Map<TopicPartition, Long> ends = ends(patience);
            while (!hasReached(ends)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(GLANCE);
            }
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        RunningSubscription reading = running;
        return reading != null && reading.hasReached(ends);
    }

    @Override
    public boolean healthy() {
        RunningSubscription reading = running;
        return reading == null || reading.healthy();
    }

    @Override
    public synchronized void close() {
        closed = true;
        RunningSubscription reading = running;
        if (reading != null) {
            reading.close();
        }
    }
}
