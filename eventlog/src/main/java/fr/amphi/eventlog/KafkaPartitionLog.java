package fr.amphi.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A partition on a real broker: one raw transactional producer, one read_committed reader. */
final class KafkaPartitionLog implements PartitionLog {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /** What a commit leaves between the records of two transactions. */
    private static final int MARKER = 1;

    private final EventLogSettings settings;
    private final Clients clients;
    private final Strands strands;
    private final TopicPartition partition;
    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;

    KafkaPartitionLog(EventLogSettings settings, Clients clients, Strands strands, int partition) {
        this.settings = settings;
        this.clients = clients;
        this.strands = strands;
        this.partition = new TopicPartition(settings.logTopic(), partition);
        this.producer = clients.writer(partition);
        this.consumer = clients.reader();
    }

    @Override
    public void takeOver(java.util.function.Consumer<Entry> reader) {
        producer.initTransactions();
        long end = awaitNoOpenTransaction();
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                reader.accept(entry(record));
            }
        }
    }

    /** A transaction left open by somebody hides what follows it: no serving while one exists. */
    private long awaitNoOpenTransaction() {
        long deadline = strands.nanoTime() + 2 * KafkaClients.TRANSACTION_TIMEOUT.toNanos();
        while (true) {
            long stable = clients.end(partition, IsolationLevel.READ_COMMITTED);
            long high = clients.end(partition, IsolationLevel.READ_UNCOMMITTED);
            if (stable == high) {
                return stable;
            }
            if (strands.nanoTime() > deadline) {
                throw new KafkaException(
                        "a transaction hangs in "
                                + partition
                                + ": last stable offset "
                                + stable
                                + ", high watermark "
                                + high);
            }
        }
    }

    @Override
    public List<Long> commit(List<Append> batch) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (Append append : batch) {
            sent.add(producer.send(record(append)));
        }
        producer.commitTransaction();
        List<Long> offsets = new ArrayList<>(batch.size());
        for (Future<RecordMetadata> future : sent) {
            offsets.add(acknowledged(future).offset());
        }
        return offsets;
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("send", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("send", e);
        }
    }

    private ProducerRecord<String, byte[]> record(Append append) {
        String topic =
                switch (append.target()) {
                    case LOG -> settings.logTopic();
                    case EVENTS -> settings.eventsTopic();
                    case ATTEMPTS -> settings.attemptsTopic();
                };
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, partition.partition(), append.key(), append.value());
        append.headers()
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public List<Entry> read(long from, long to) {
        long position = consumer.position(partition);
        // Seeking throws away the fetch that waits at the broker already: a marker is read over.
        if (from < position || from > position + MARKER) {
            consumer.seek(partition, from);
        }
        List<Entry> entries = new ArrayList<>();
        long deadline = strands.nanoTime() + READ_TIMEOUT.toNanos();
        while (consumer.position(partition) <= to) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() > to) {
                    consumer.seek(partition, to + 1);
                    return entries;
                }
                if (record.offset() >= from) {
                    entries.add(entry(record));
                }
            }
            if (strands.nanoTime() > deadline) {
                throw new KafkaException("could not read " + partition + " back to " + to);
            }
        }
        return entries;
    }

    static Entry entry(ConsumerRecord<String, byte[]> record) {
        return new Entry(record.offset(), record.key(), record.value(), record.headers());
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
    }
}
