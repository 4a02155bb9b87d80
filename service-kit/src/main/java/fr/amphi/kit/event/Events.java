package fr.amphi.kit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Follows published events: committed ones only, in order within a partition. A handler that fails
 * is asked again with the same events; an unreadable event stops the subscription loudly.
 */
public final class Events implements AutoCloseable {

    private final ConsumerFactory<String, byte[]> consumers;
    private final Admin admin;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    Events(ConsumerFactory<String, byte[]> consumers, Map<String, Object> adminSettings) {
        this.consumers = consumers;
        admin = Admin.create(adminSettings);
    }

    /** Takes events in batches; may see some again after a restart. */
    @FunctionalInterface
    public interface Handler {
        void on(List<Received> batch);

        /** Takes events one by one. */
        static Handler each(Consumer<Received> one) {
            return batch -> batch.forEach(one);
        }
    }

    /** Takes records that are not events, such as those of a compacted topic. */
    @FunctionalInterface
    public interface RecordHandler {
        void on(List<ConsumerRecord<String, byte[]>> batch);
    }

    /** A running subscription; once closed it counts no more. */
    public interface Subscription extends AutoCloseable {

        /**
         * True once everything published before the subscription started has been handled; always
         * true for a durable one, whose events other instances may handle.
         */
        boolean caughtUp();

        /**
         * Waits until everything published before this call has been handled; a durable one, whose
         * events other instances may handle, does not wait.
         *
         * @return false when it is not in time, or when the end cannot be asked for
         */
        boolean awaitNow(Duration patience);

        /** False once it stopped at an event that it could not read. */
        boolean healthy();

        @Override
        void close();
    }

    /**
     * Shares the events among the instances of a group, which continues where it stopped: an offset
     * is committed after the handler returned.
     */
    public Subscription durable(String group, Collection<String> topics, Handler handler) {
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        return add(new RunningSubscription(consumers, properties, Map.of(), decoding(handler)));
    }

    /** Hears every event from the first, on every instance, at every start. */
    public Subscription fromBeginning(Collection<String> topics, Handler handler) {
        return records(topics, decoding(handler));
    }

    /** The same for records that are not events; the handler is called by one thread at a time. */
    public Subscription records(Collection<String> topics, RecordHandler handler) {
        Object oneAtATime = new Object();
        RecordHandler serial =
                batch -> {
                    synchronized (oneAtATime) {
                        handler.on(batch);
                    }
                };
        return add(
                new Together(
                        topics.stream()
                                .distinct()
                                .<Subscription>map(
                                        topic -> new TopicReader(consumers, admin, topic, serial))
                                .toList()));
    }

    /** True while every subscription can read what it is given. */
    boolean healthy() {
        return subscriptions.stream().allMatch(Subscription::healthy);
    }

    /** True once every subscription has handled what was there before it. */
    boolean caughtUp() {
        return subscriptions.stream().allMatch(Subscription::caughtUp);
    }

    private static RecordHandler decoding(Handler handler) {
        return batch -> {
            List<Received> events = new ArrayList<>(batch.size());
            UnreadableRecord stop = null;
            for (ConsumerRecord<String, byte[]> stored : batch) {
                try {
                    events.add(CloudEvents.read(stored));
                } catch (UnreadableRecord e) {
                    stop = e;
                    break;
                }
            }
            if (!events.isEmpty()) {
                handler.on(events);
            }
            if (stop != null) {
                throw stop;
            }
        };
    }

    private final class Together implements Subscription {
        private final List<Subscription> parts;

        private Together(List<Subscription> parts) {
            this.parts = parts;
        }

        @Override
        public boolean caughtUp() {
            return parts.stream().allMatch(Subscription::caughtUp);
        }

        @Override
        public boolean awaitNow(Duration patience) {
            long deadline = System.nanoTime() + patience.toNanos();
            return parts.stream()
                    .allMatch(
                            part -> part.awaitNow(Duration.ofNanos(deadline - System.nanoTime())));
        }

        @Override
        public boolean healthy() {
            return parts.stream().allMatch(Subscription::healthy);
        }

        @Override
        public void close() {
            parts.forEach(Subscription::close);
            subscriptions.remove(this);
        }
    }

    private Subscription add(Subscription subscription) {
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        admin.close();
    }
}
