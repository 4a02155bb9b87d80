package fr.amphi.eventlog;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The clients of one service's log; every reader is read_committed. */
interface Clients extends AutoCloseable {

    /** The one raw transactional producer of a partition of the log. */
    Producer<String, byte[]> writer(int partition);

    /** For records outside the log: hints and the like. */
    Producer<String, byte[]> plainWriter();

    /** For replay and reading back: at the end of the log it waits for nothing. */
    Consumer<String, byte[]> reader();

    /** For following: waits at the broker for what comes, so that an idle system stays idle. */
    Consumer<String, byte[]> follower();

    /** For an election: a member of a group that consumes nothing. */
    Consumer<String, byte[]> member(String group);

    /**
     * The offset after the last record: the last stable offset for {@code READ_COMMITTED}, the high
     * watermark for {@code READ_UNCOMMITTED}.
     *
     * @throws KafkaException when the broker does not say in time
     */
    long end(TopicPartition partition, IsolationLevel isolation);

    @Override
    void close();
}
