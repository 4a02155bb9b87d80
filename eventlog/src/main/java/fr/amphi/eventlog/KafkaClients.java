package fr.amphi.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The only place where clients of the log are configured; every reader is read_committed. */
final class KafkaClients implements Clients {

    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(8);

    private static final Duration OFFSETS = Duration.ofSeconds(5);

    private final EventLogSettings settings;
    private final Admin admin;

    KafkaClients(EventLogSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(base(settings));
    }

    Admin admin() {
        return admin;
    }

    @Override
    public long end(TopicPartition partition, IsolationLevel isolation) {
        return Asked.of(
                        admin.listOffsets(
                                        Map.of(partition, OffsetSpec.latest()),
                                        new ListOffsetsOptions(isolation))
                                .partitionResult(partition),
                        OFFSETS)
                .offset();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    @Override
    public KafkaProducer<String, byte[]> writer(int partition) {
        return new KafkaProducer<>(writer(settings, partition));
    }

    static Map<String, Object> writer(EventLogSettings settings, int partition) {
        Map<String, Object> config = producer(settings);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.logTopic() + "-" + partition);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        // The commit sends what waits: one request a transaction, not one for its first record.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        // The broker turns a transaction away while it still marks the end of the last one.
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        return config;
    }

    @Override
    public KafkaProducer<String, byte[]> plainWriter() {
        return new KafkaProducer<>(producer(settings));
    }

    @Override
    public KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(consumer(settings));
    }

    @Override
    public KafkaConsumer<String, byte[]> follower() {
        return follower(settings);
    }

    static KafkaConsumer<String, byte[]> follower(EventLogSettings settings) {
        Map<String, Object> config = consumer(settings);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 400);
        return new KafkaConsumer<>(config);
    }

    @Override
    public KafkaConsumer<String, byte[]> member(String group) {
        Map<String, Object> config = consumer(settings);
        int session = (int) settings.sessionTimeout().toMillis();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.max(100, session / 6));
        return new KafkaConsumer<>(config);
    }

    private static Map<String, Object> producer(EventLogSettings settings) {
        Map<String, Object> config = base(settings);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16 * 1024 * 1024);
        return config;
    }

    static Map<String, Object> consumer(EventLogSettings settings) {
        Map<String, Object> config = base(settings);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return config;
    }

    private static Map<String, Object> base(EventLogSettings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("bootstrap.servers", settings.bootstrapServers());
        return config;
    }
}
