package fr.amphi.kit.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/** A listener container, how far it has read, and whether it still can. */
final class RunningSubscription implements Events.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSubscription.class);

    private final String name;
    private final Events.RecordHandler handler;
    private final Map<TopicPartition, Long> toRead;
    private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();
    private final KafkaMessageListenerContainer<String, byte[]> container;
    private volatile boolean unreadable;

    /**
     * @param toRead how far each partition is to be read before it has caught up; none for a group
     */
    RunningSubscription(
            ConsumerFactory<String, byte[]> consumers,
            ContainerProperties properties,
            Map<TopicPartition, Long> toRead,
            Events.RecordHandler handler) {
        name = String.valueOf(properties.getGroupId());
        this.handler = handler;
        this.toRead = Map.copyOf(toRead);
        properties.setMessageListener(
                (BatchConsumerAwareMessageListener<String, byte[]>) this::handle);
        properties.setIdleEventInterval(100L);
        properties.setPollTimeout(200);
        properties.setMissingTopicsFatal(false);
        container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(name);
        container.setCommonErrorHandler(new DefaultErrorHandler(slower()));
        container.setApplicationEventPublisher(this::onContainerEvent);
        container.start();
    }

    /** Again and again, ever slower, until the handler can: readers never skip. */
    private static ExponentialBackOff slower() {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(5000);
        return pauses;
    }

    private void handle(
            List<ConsumerRecord<String, byte[]>> batch, @Nullable Consumer<?, ?> consumer) {
        try {
            handler.on(batch);
        } catch (UnreadableRecord stop) {
            unreadable = true;
            LOG.error("{} stops for good: {}", name, stop.getMessage(), stop);
            container.stop(() -> {});
            throw stop;
        }
        note(consumer);
    }

    private void onContainerEvent(Object event) {
        if (event instanceof ListenerContainerIdleEvent idle) {
            note(idle.getConsumer());
        }
    }

    /** Positions, not records, tell the end: transaction markers take offsets too. */
    private void note(@Nullable Consumer<?, ?> consumer) {
        if (consumer != null) {
            toRead.keySet().forEach(one -> reached.put(one, consumer.position(one)));
        }
    }

    @Override
    public boolean caughtUp() {
        return hasReached(toRead);
    }

    /** Whether everything before these offsets has been handled. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    @Override
    public boolean awaitNow(Duration patience) {
        return true;
    }

    @Override
    public boolean healthy() {
        return !unreadable;
    }

    @Override
    public void close() {
        container.stop();
    }
}
