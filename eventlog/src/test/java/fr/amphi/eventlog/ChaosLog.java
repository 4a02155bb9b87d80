package fr.amphi.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** The topics of a log as a plain read_committed consumer of nobody's finds them in the end. */
final class ChaosLog implements Judge.Left {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final String service;
    private final List<ConsumerRecord<String, byte[]>> records;
    private final Map<Integer, List<StoredEvent>> events = new TreeMap<>();

    ChaosLog(String bootstrapServers, String service, int partitions) {
        this.service = service;
        this.records = read(bootstrapServers, service, partitions);
        for (ConsumerRecord<String, byte[]> record : of("log")) {
            if (record.headers().lastHeader("kind") == null) {
                Leaf leaf = Leaf.parse(record.key(), record.value());
                events.computeIfAbsent(record.partition(), p -> new ArrayList<>())
                        .add(
                                new StoredEvent(
                                        leaf.meta(),
                                        leaf.type(),
                                        record.value(),
                                        record.partition(),
                                        record.offset()));
            }
        }
    }

    private List<ConsumerRecord<String, byte[]>> of(String topic) {
        return records.stream().filter(r -> r.topic().equals(service + "." + topic)).toList();
    }

    @Override
    public List<StoredEvent> log(int partition) {
        return events.getOrDefault(partition, List.of());
    }

    int size() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    /** What goes with the log in the same transactions: publications, and evidence of the rest. */
    void compareCompanions(History history) {
        List<String> published = new ArrayList<>();
        of("events").forEach(r -> published.add(text(r.headers().lastHeader("ce_id").value())));
        List<String> due = new ArrayList<>();
        events.values()
                .forEach(all ->
                        all.forEach(e ->
                                due.add(e.meta().aggregateId() + ":" + e.meta().version() + ":0")));
        if (!sorted(published).equals(sorted(due))) {
            history.violated(
                    "%d events were published, the log has %d", published.size(), due.size());
        }
        Set<String> attempts = new HashSet<>();
        of("attempts")
                .forEach(r -> attempts.add(JSON.readTree(r.value()).get("command").asString()));
        for (History.Call call : history.calls()) {
            boolean refused = call.outcome() instanceof Outcome.Refused;
            if (refused && !attempts.contains(call.operation().id().toString())) {
                history.violated("%s was refused without evidence", call.operation());
            }
        }
    }

    private static List<String> sorted(List<String> all) {
        return all.stream().sorted().toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** All records up to those that were the last when it began. */
    private static List<ConsumerRecord<String, byte[]>> read(
            String bootstrapServers, String service, int partitions) {
        List<TopicPartition> all =
                Stream.of("log", "events", "attempts")
                        .flatMap(topic ->
                                IntStream.range(0, partitions)
                                        .mapToObj(
                                                p -> new TopicPartition(service + "." + topic, p)))
                        .toList();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var reader = consumer(bootstrapServers, "read_committed");
                var everything = consumer(bootstrapServers, "read_uncommitted")) {
            everything.assign(all);
            Map<TopicPartition, Long> ends = everything.endOffsets(all);
            reader.assign(all);
            reader.seekToBeginning(all);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (ends.entrySet().stream()
                    .anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(records::add);
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("a transaction hangs in " + service);
                }
            }
        }
        return records;
    }

    private static KafkaConsumer<String, byte[]> consumer(
            String bootstrapServers, String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
