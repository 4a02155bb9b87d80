package fr.amphi.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** A producer of the simulation, transactional where it has an id. */
final class SimProducer extends MockProducer<String, byte[]> {

    private static final Duration CONCURRENT = Duration.ofMillis(20);
    private static final Duration MAX_BLOCK = Duration.ofSeconds(5);

    private record Sent(
            ProducerRecord<String, byte[]> record, CompletableFuture<RecordMetadata> answer) {}

    private final SimClients clients;
    private final String id;
    private final int partition;
    private final Map<TopicPartition, List<Sent>> unsent = new LinkedHashMap<>();
    private int epoch = -1;
    private boolean dead;

    SimProducer(SimClients clients, String id, int partition) {
        this.clients = clients;
        this.id = id;
        this.partition = partition;
    }

    @Override
    public void initTransactions() {
        SimClients.Cluster cluster = clients.cluster();
        long deadline = cluster.schedule().now() + MAX_BLOCK.toNanos();
        cluster.trace().say(clients.process(), "fences earlier writers of partition %d", partition);
        cluster.history().fences(clients.process(), partition, cluster.group());
        while (true) {
            epoch = clients.ask(SimClients.Request.INIT, () -> cluster.broker().initialise(id));
            if (epoch >= 0) {
                return;
            }
            if (cluster.schedule().now() > deadline) {
                throw new TimeoutException("an earlier transaction of " + id + " does not end");
            }
            clients.pass(CONCURRENT.toNanos());
        }
    }

    @Override
    public void beginTransaction() {
        if (epoch < 0 || dead) {
            throw new IllegalStateException("this producer cannot begin a transaction");
        }
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        int to = record.partition() == null ? 0 : record.partition();
        TopicPartition target = new TopicPartition(record.topic(), to);
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        if (id.isEmpty()) {
            clients.later(() -> clients.cluster().broker().append(target, record));
        } else {
            unsent.computeIfAbsent(target, t -> new ArrayList<>()).add(new Sent(record, answer));
        }
        return answer;
    }

    @Override
    public void commitTransaction() {
        dead = true;
        SimBroker broker = clients.cluster().broker();
        unsent.forEach((target, batch) -> {
            List<Long> offsets =
                    clients.ask(
                            SimClients.Request.PRODUCE,
                            () ->
                                    broker.produce(
                                            id,
                                            epoch,
                                            target,
                                            batch.stream().map(Sent::record).toList()));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(metadata(target, offsets.get(i)));
            }
        });
        unsent.clear();
        epoch = clients.ask(SimClients.Request.COMMIT, () -> broker.commit(id, epoch));
        dead = false;
    }

    private static RecordMetadata metadata(TopicPartition target, long offset) {
        return new RecordMetadata(target, offset, 0, 0, 0, 0);
    }

    @Override
    public void close(Duration timeout) {
        dead = true;
    }

    @Override
    public void close() {
        dead = true;
    }
}
