package fr.amphi.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** The clients of one process: what they ask reaches the broker late, twice answered, or never. */
final class SimClients implements Clients {

    /** What becomes of a request; without one, all goes well. */
    enum Fate {
        /** Never arrives. */
        LOST,
        /** Is carried out, but the answer never arrives. */
        UNANSWERED,
        /** Is carried out long after the caller gave up. */
        LATE
    }

    /** Requests that may meet a fate. */
    enum Request {
        INIT,
        PRODUCE,
        COMMIT
    }

    /** What the whole simulated cluster shares. */
    record Cluster(
            SimSchedule schedule,
            SimTrace trace,
            SimBroker broker,
            SimGroup group,
            SimHistory history,
            Map<Request, Fate> fates) {}

    private static final long MILLIS = 1_000_000;
    private static final Duration REQUEST = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final SimProcess process;
    private final EventLogSettings settings;

    SimClients(Cluster cluster, SimProcess process, EventLogSettings settings) {
        this.cluster = cluster;
        this.process = process;
        this.settings = settings;
    }

    Cluster cluster() {
        return cluster;
    }

    SimProcess process() {
        return process;
    }

    /** Waits as a client of Kafka does: an interruption is a runtime exception. */
    void pass(long nanos) {
        try {
            cluster.schedule().block(nanos);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void latency() {
        pass(cluster.schedule().random().nextLong(100_000, 2 * MILLIS));
    }

    /** Asks the broker and waits for the answer. */
    <T> T ask(Request request, Supplier<T> effect) {
        latency();
        Fate fate = cluster.fates().remove(request);
        long thaw = cluster.broker().frozenUntil();
        long now = cluster.schedule().now();
        if (fate == null && thaw > now) {
            if (thaw - now > REQUEST.toNanos()) {
                fate = Fate.LATE;
            } else {
                pass(thaw - now);
            }
        }
        if (fate == null) {
            T answer = effect.get();
            latency();
            return answer;
        }
        cluster.trace().say(process, "%s is %s", request, fate);
        switch (fate) {
            case LOST -> {}
            case UNANSWERED -> unheard(effect);
            case LATE -> {
                long delay = cluster.schedule().random().nextLong(REQUEST.toNanos() * 3 / 2);
                cluster.broker()
                        .at(
                                now + REQUEST.toNanos() / 2 + delay,
                                () -> {
                                    cluster.trace().say("broker", "carries out a late %s", request);
                                    unheard(effect);
                                });
            }
        }
        pass(REQUEST.toNanos());
        throw new TimeoutException(request + " was not answered in time");
    }

    private static void unheard(Supplier<?> effect) {
        try {
            Object unheard = effect.get();
            Objects.requireNonNull(unheard);
        } catch (RuntimeException e) {
            // Nobody hears of it.
        }
    }

    @Override
    public Producer<String, byte[]> writer(int partition) {
        Map<String, Object> config = KafkaClients.writer(settings, partition);
        Object timeout = config.get(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
        cluster.broker().transactionTimeout((Integer) Objects.requireNonNull(timeout));
        Object id = config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return new SimProducer(this, String.valueOf(id), partition);
    }

    @Override
    public Producer<String, byte[]> plainWriter() {
        return new SimProducer(this, "", -1);
    }

    @Override
    public Consumer<String, byte[]> reader() {
        return follower();
    }

    @Override
    public Consumer<String, byte[]> follower() {
        Map<String, Object> config = new HashMap<>(KafkaClients.consumer(settings));
        Object isolation = config.get(ConsumerConfig.ISOLATION_LEVEL_CONFIG);
        return new SimConsumer(this, "read_committed".equals(isolation));
    }

    @Override
    public Consumer<String, byte[]> member(String group) {
        return new SimMember(this, settings.logTopic());
    }

    /** Reaches the broker a moment later; when that is frozen, never. */
    void later(Runnable effect) {
        long now = cluster.schedule().now();
        if (cluster.broker().frozenUntil() <= now) {
            long delay = cluster.schedule().random().nextLong(100_000, 2 * MILLIS);
            cluster.schedule().at(now + delay, effect);
        }
    }

    /** Gets to the broker and back, or waits in vain. */
    void reach() {
        latency();
        long thaw = cluster.broker().frozenUntil() - cluster.schedule().now();
        if (thaw > 0) {
            pass(Math.min(thaw, REQUEST.toNanos()));
            if (thaw > REQUEST.toNanos()) {
                throw new TimeoutException("the broker does not answer");
            }
        }
    }

    @Override
    public long end(TopicPartition partition, IsolationLevel isolation) {
        reach();
        SimBroker.Part part = cluster.broker().part(partition);
        long end = isolation == IsolationLevel.READ_COMMITTED ? part.stable() : part.high();
        latency();
        return end;
    }

    @Override
    public void close() {}
}
