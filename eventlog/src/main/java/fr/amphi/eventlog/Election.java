package fr.amphi.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which instance owns which partition, decided by a consumer group that consumes nothing. It
 * elects; the transactional epoch decides.
 */
final class Election implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Election.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final IntConsumer onAssigned;
    private final IntConsumer onGone;
    private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Runnable> questions = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param onAssigned told on the poll thread; must return at once
     * @param onGone returns when the partition's owner has stopped
     */
    Election(
            KafkaConsumer<String, byte[]> consumer,
            String topic,
            IntConsumer onAssigned,
            IntConsumer onGone) {
        this.topic = topic;
        this.consumer = consumer;
        this.onAssigned = onAssigned;
        this.onGone = onGone;
        this.thread = Thread.ofPlatform().name("election-" + topic).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Asks the group's coordinator, which knows better than this member's memory: a commit is
     * accepted from a member of the current generation only.
     */
    boolean confirm(int partition) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        questions.add(() -> answer.complete(assigned.contains(partition) && commits(partition)));
        try {
            return answer.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean commits(int partition) {
        try {
            consumer.commitSync(
                    Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(0)),
                    Duration.ofSeconds(5));
            return true;
        } catch (KafkaException e) {
            LOG.info("Ownership of {}-{} is not confirmed: {}", topic, partition, e.getMessage());
            return false;
        }
    }

    private void run() {
        consumer.subscribe(List.of(topic), new Listener());
        while (!closing) {
            try {
                consumer.poll(POLL);
                for (Runnable question; (question = questions.poll()) != null; ) {
                    question.run();
                }
            } catch (KafkaException e) {
                LOG.warn("Election on {}", topic, e);
            }
        }
        consumer.close();
    }

    private final class Listener implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            for (TopicPartition p : partitions) {
                assigned.add(p.partition());
                onAssigned.accept(p.partition());
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(p -> assigned.remove(p.partition()));
            partitions.parallelStream().forEach(p -> onGone.accept(p.partition()));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            onPartitionsRevoked(partitions);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
