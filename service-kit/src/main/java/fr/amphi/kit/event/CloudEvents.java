package fr.amphi.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads published events out of Kafka records (CloudEvents 1.0, binary mode). */
final class CloudEvents {

    private CloudEvents() {}

    /**
     * @throws UnreadableRecord when it is not a CloudEvent of a known type
     */
    static Received read(ConsumerRecord<String, byte[]> stored) {
        String type =
                header(stored, "ce_type")
                        .orElseThrow(() -> new UnreadableRecord(place(stored) + ": no ce_type"));
        byte[] data = stored.value();
        if (data == null) {
            throw new UnreadableRecord(place(stored) + ": no data");
        }
        try {
            return new Received(
                    Contracts.read(type, data),
                    header(stored, "ce_id").orElse(place(stored)),
                    stored.key() == null ? "" : stored.key(),
                    time(stored),
                    stored.topic(),
                    stored.partition(),
                    stored.offset());
        } catch (UnreadableRecord e) {
            throw new UnreadableRecord(place(stored) + ": " + e.getMessage(), e);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> stored) {
        try {
            return header(stored, "ce_time")
                    .map(Instant::parse)
                    .orElseGet(() -> Instant.ofEpochMilli(stored.timestamp()));
        } catch (DateTimeException e) {
            throw new UnreadableRecord(place(stored) + ": ce_time", e);
        }
    }

    private static Optional<String> header(ConsumerRecord<?, ?> stored, String name) {
        Header header = stored.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static String place(ConsumerRecord<?, ?> stored) {
        return stored.topic() + "-" + stored.partition() + "@" + stored.offset();
    }
}
