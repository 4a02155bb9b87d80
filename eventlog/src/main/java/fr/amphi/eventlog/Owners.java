package fr.amphi.eventlog;

import fr.amphi.contracts.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** Who says to own which partition: a compacted topic, and only a hint. */
final class Owners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    private final EventLogSettings settings;
    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, URI> addresses = new ConcurrentHashMap<>();
    private final Strands.Strand strand;
    private volatile boolean closing;

    Owners(EventLogSettings settings, Clients clients, Strands strands) {
        this.settings = settings;
        this.producer = clients.plainWriter();
        this.consumer = clients.follower();
        this.strand = strands.start("owners-" + settings.service(), this::run);
    }

    void announce(int partition) {
        byte[] address = settings.address().toString().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.OWNERS, key(partition), address));
    }

    Optional<URI> ownerOf(int partition) {
        return Optional.ofNullable(addresses.get(key(partition)));
    }

    private String key(int partition) {
        return settings.logTopic() + "-" + partition;
    }

    private void run() {
        consumer.assign(List.of(new TopicPartition(Topics.OWNERS, 0)));
        while (!closing) {
            try {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    addresses.put(
                            record.key(),
                            URI.create(new String(record.value(), StandardCharsets.UTF_8)));
                }
            } catch (KafkaException | IllegalArgumentException e) {
                LOG.warn("Reading {}", Topics.OWNERS, e);
            }
        }
        consumer.close();
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
