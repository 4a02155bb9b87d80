package fr.amphi.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which instance owns which partition, decided by a consumer group that consumes nothing. It
 * elects; the transactional epoch decides.
 */
final class Election implements AutoCloseable {

    /** Takes up and lays down ownership, told on the election's own strand. */
    interface Office {
        /** Must return at once. */
        void assigned(int partition);

        /** Returns when the owners of all of them have stopped. */
        void gone(Collection<Integer> partitions);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Election.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final Strands strands;
    private final Office office;
    private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Question> questions = new ConcurrentLinkedQueue<>();
    private volatile Strands.@Nullable Strand strand;
    private volatile boolean closing;

    Election(Consumer<String, byte[]> consumer, String topic, Strands strands, Office office) {
        this.topic = topic;
        this.consumer = consumer;
        this.strands = strands;
        this.office = office;
    }

    void start() {
        strand = strands.start("election-" + topic, this::run);
    }

    private final class Question {
        private final int partition;
        private final Strands.Bell answered = strands.bell();
        private volatile @Nullable Boolean answer;

        private Question(int partition) {
            this.partition = partition;
        }

        private void answer() {
            answer = assigned.contains(partition) && commits(partition);
            answered.ring();
        }
    }

    /**
     * Asks the group's coordinator, which knows better than this member's memory: a commit is
     * accepted from a member of the current generation only.
     */
    boolean confirm(int partition) {
        Question question = new Question(partition);
        questions.add(question);
        long deadline = strands.nanoTime() + PATIENCE.toNanos();
        try {
            while (question.answer == null) {
                long left = deadline - strands.nanoTime();
                if (left <= 0) {
                    return false;
                }
                question.answered.await(Duration.ofNanos(left));
            }
            return Boolean.TRUE.equals(question.answer);
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
                for (Question question; (question = questions.poll()) != null; ) {
                    question.answer();
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
                office.assigned(p.partition());
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            List<Integer> gone = partitions.stream().map(TopicPartition::partition).toList();
            gone.forEach(assigned::remove);
            office.gone(gone);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            onPartitionsRevoked(partitions);
        }
    }

    @Override
    public void close() {
        closing = true;
        Strands.Strand running = strand;
        try {
            if (running != null) {
                running.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
