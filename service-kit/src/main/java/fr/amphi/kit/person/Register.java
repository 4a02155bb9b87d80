package fr.amphi.kit.person;

import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A compacted topic of one partition that every instance holds in memory. */
final class Register implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration WRITING = Duration.ofSeconds(15);

    private final String topic;
    private final Map<String, Object> producerSettings;
    private final Events.Subscription subscription;
    private long seen = -1;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /**
     * @param on told of key and value, null when erased, in the order of the topic
     */
    Register(
            AmphiSettings.Kafka kafka,
            Events events,
            String topic,
            BiConsumer<String, byte @Nullable []> on) {
        this.topic = topic;
        producerSettings = new HashMap<>(kafka.client());
        producerSettings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        producerSettings.put(ProducerConfig.ACKS_CONFIG, "all");
        producerSettings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producerSettings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        producerSettings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        producerSettings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        RegisterTopic.ensure(kafka, topic);
        subscription =
                events.records(
                        List.of(topic),
                        batch -> {
                            for (ConsumerRecord<String, byte[]> one : batch) {
                                on.accept(one.key(), one.value());
                            }
                            reached(batch.getLast().offset());
                        });
    }

    private synchronized void reached(long offset) {
        seen = offset;
        notifyAll();
    }

    /** Writes all, pipelined; returns when they are kept and read back here. */
    void put(Map<String, byte @Nullable []> values) {
        if (values.isEmpty()) {
            return;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        KafkaProducer<String, byte[]> to = producer();
        values.forEach((key, value) -> sent.add(to.send(new ProducerRecord<>(topic, key, value))));
        long last = -1;
        try {
            for (Future<RecordMetadata> one : sent) {
                last = Math.max(last, one.get().offset());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(topic + " was not written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        awaitSeen(last);
    }

    private synchronized void awaitSeen(long offset) {
        if (!await(WRITING, () -> seen >= offset)) {
            throw new TryLater(Duration.ofSeconds(1), topic + " is written but not read back");
        }
    }

    /**
     * Waits until something has arrived: long while the register is being read for the first time,
     * shortly later.
     *
     * @return false when it did not
     */
    synchronized boolean awaitArrival(Supplier<Boolean> arrived) {
        if (arrived.get()) {
            return true;
        }
        await(STARTING, () -> arrived.get() || caughtUp());
        return await(SETTLING, arrived);
    }

    private synchronized boolean await(Duration longest, Supplier<Boolean> holds) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!holds.get()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                wait(Math.clamp(left / 1_000_000, 1, 50));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    boolean caughtUp() {
        return subscription.caughtUp();
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> made = producer;
        if (made == null) {
            made =
                    new KafkaProducer<>(
                            producerSettings, new StringSerializer(), new ByteArraySerializer());
            producer = made;
        }
        return made;
    }

    @Override
    public void close() {
        subscription.close();
        KafkaProducer<String, byte[]> made = producer;
        if (made != null) {
            made.close(Duration.ofSeconds(2));
        }
    }
}
