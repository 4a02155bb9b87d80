package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Which choice service owns an amphitheatre, as announced. */
final class Owners {

    private static final int PARTITIONS = 8;

    private Owners() {}

    static String of(String amphitheatre) {
        int partition = Utils.toPositive(Utils.murmur2(amphitheatre.getBytes(UTF_8))) % PARTITIONS;
        String address =
                Objects.requireNonNull(announced().get("choice.log-" + partition), "no owner");
        return List.of("choice-service", "choice-service-2").stream()
                .filter(part -> TheSystem.direct(part).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> announced() {
        Map<String, String> owners = new HashMap<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TheSystem.amphi().run().kafka()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition topic = new TopicPartition("amphi.owners", 0);
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            while (consumer.position(topic) < end) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    owners.put(record.key(), record.value());
                }
            }
        }
        return owners;
    }
}
