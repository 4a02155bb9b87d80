package fr.amphi.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The only place where clients of the log are configured; every reader is read_committed. */
final class KafkaClients {

    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(8);

    private final EventLogSettings settings;

    KafkaClients(EventLogSettings settings) {
        this.settings = settings;
    }

    Admin admin() {
        return Admin.create(base());
    }

    KafkaProducer<String, byte[]> writer(int partition) {
        Map<String, Object> config = producer();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.logTopic() + "-" + partition);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        return new KafkaProducer<>(config);
    }

    /** For records outside the log: hints and the like. */
    KafkaProducer<String, byte[]> plainWriter() {
        return new KafkaProducer<>(producer());
    }

    /** For replay and reading back: at the end of the log it waits for nothing. */
    KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(consumer());
    }

    /** For following: waits at the broker for what comes, so that an idle system stays idle. */
    KafkaConsumer<String, byte[]> follower() {
        Map<String, Object> config = consumer();
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 400);
        return new KafkaConsumer<>(config);
    }

    KafkaConsumer<String, byte[]> member(String group) {
        Map<String, Object> config = consumer();
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

    private Map<String, Object> producer() {
        Map<String, Object> config = base();
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

    private Map<String, Object> consumer() {
        Map<String, Object> config = base();
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

    private Map<String, Object> base() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("bootstrap.servers", settings.bootstrapServers());
        return config;
    }
}
