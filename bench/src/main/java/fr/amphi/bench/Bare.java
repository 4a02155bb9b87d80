package fr.amphi.bench;

import fr.amphi.eventlog.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The references: the same broker with nothing of ours on top. */
final class Bare implements AutoCloseable {

    private static final byte[] EVENT = "x".repeat(300).getBytes(StandardCharsets.UTF_8);

    private final String log = "bare-" + UUID.randomUUID() + ".log";
    private final String events = "bare-" + UUID.randomUUID() + ".events";
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer = consumer();
    private long written;
    private long read;

    Bare() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(log, 1, (short) 1),
                                    new NewTopic(events, 1, (short) 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", TestKafka.bootstrapServers());
        config.put("transactional.id", log);
        config.put("linger.ms", 0);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        List<TopicPartition> partition = List.of(new TopicPartition(log, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
    }

    /** One transaction over two topics, the given number of records in each. */
    void transaction(int count) {
        producer.beginTransaction();
        for (int i = 0; i < count; i++) {
            producer.send(new ProducerRecord<>(log, 0, "a", EVENT));
            producer.send(new ProducerRecord<>(events, 0, "a", EVENT));
        }
        producer.commitTransaction();
        written += count;
    }

    /** A transaction of one record, and its record as a read_committed reader gets it. */
    void transactionReadBack() {
        transaction(1);
        while (read < written) {
            read += consumer.poll(Duration.ofMillis(50)).count();
        }
    }

    /** Polls every record of a topic, read_committed, and returns how many there were. */
    static long poll(String topic, int partitions) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> all =
                    IntStream.range(0, partitions)
                            .mapToObj(p -> new TopicPartition(topic, p))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            long records = 0;
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                records += consumer.poll(Duration.ofMillis(50)).count();
            }
            return records;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", TestKafka.bootstrapServers());
        config.put("isolation.level", "read_committed");
        config.put("max.poll.records", 5_000);
        config.put("fetch.max.wait.ms", 10);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Fences the writers of every partition, all at once. */
    static void fence(String topic, int partitions) {
        try (ExecutorService threads = Executors.newFixedThreadPool(partitions)) {
            IntStream.range(0, partitions)
                    .forEach(p -> threads.execute(() -> fence(topic + "-" + p)));
        }
    }

    private static void fence(String transactionalId) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", TestKafka.bootstrapServers());
        config.put("transactional.id", transactionalId);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
