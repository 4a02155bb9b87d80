package fr.amphi.eventlog;

import fr.amphi.contracts.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who says to own which partition, and when they last said so: a compacted topic, and only a hint.
 */
final class Owners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);
    private static final TopicPartition TOPIC = new TopicPartition(Topics.OWNERS, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final EventLogSettings settings;
    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Strands strands;
    private final Strands.Strand strand;
    private volatile boolean caughtUp;
    private volatile boolean closing;

    private record Said(URI address, Instant at) {}

    Owners(EventLogSettings settings, Clients clients, Strands strands) {
        this.settings = settings;
        this.producer = clients.plainWriter();
        this.consumer = clients.follower();
        this.strands = strands;
        this.strand = strands.start("owners-" + settings.service(), this::run);
    }

    /** Says that this instance serves the partition now; nobody waits for it to be heard. */
    void announce(int partition) {
        byte[] address = settings.address().toString().getBytes(StandardCharsets.UTF_8);
        long now = strands.now().toEpochMilli();
        producer.send(new ProducerRecord<>(Topics.OWNERS, 0, now, key(partition), address));
    }

    Optional<URI> ownerOf(int partition) {
        return Optional.ofNullable(said.get(key(partition))).map(Said::address);
    }

    /** When somebody last said to serve the partition, as far as can be known in a few seconds. */
    Optional<Instant> lastServed(int partition) {
        long deadline = strands.nanoTime() + PATIENCE.toNanos();
        try {
            while (!caughtUp && strands.nanoTime() < deadline) {
                strands.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(said.get(key(partition))).map(Said::at);
    }

    private String key(int partition) {
        return settings.logTopic() + "-" + partition;
    }

    private void run() {
        consumer.assign(List.of(TOPIC));
        while (!closing) {
            try {
                // Asked before reading, so that what had been said by then has been heard.
                long end = caughtUp ? 0 : consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    hear(record);
                }
                caughtUp = caughtUp || consumer.position(TOPIC) >= end;
            } catch (KafkaException | IllegalArgumentException e) {
                LOG.warn("Reading {}", Topics.OWNERS, e);
            }
        }
        consumer.close();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        URI address = URI.create(new String(record.value(), StandardCharsets.UTF_8));
        said.put(record.key(), new Said(address, Instant.ofEpochMilli(record.timestamp())));
    }

    @Override
    public void close() {
        closing = true;
        producer.close(Duration.ofSeconds(1));
        try {
            strand.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
