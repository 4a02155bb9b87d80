package fr.amphi.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A consumer of the simulation that is given its partitions and keeps its own positions. */
final class SimConsumer extends MockConsumer<String, byte[]> {

    private final SimClients clients;
    private final SimBroker broker;
    private final boolean committedOnly;
    private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
    private boolean woken;
    private SimSchedule.@Nullable Task polling;

    SimConsumer(SimClients clients, boolean committedOnly) {
        super("earliest");
        this.clients = clients;
        this.broker = clients.cluster().broker();
        this.committedOnly = committedOnly;
    }

    @Override
    public void assign(Collection<TopicPartition> partitions) {
        positions.clear();
        partitions.forEach(p -> positions.put(p, 0L));
    }

    @Override
    public void seekToBeginning(Collection<TopicPartition> partitions) {
        partitions.forEach(p -> positions.put(p, 0L));
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    @Override
    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        IsolationLevel isolation =
                committedOnly ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED;
        partitions.forEach(p -> ends.put(p, clients.end(p, isolation)));
        return ends;
    }

    @Override
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
        long deadline = clients.cluster().schedule().now() + timeout.toNanos();
        while (true) {
            if (woken) {
                woken = false;
                throw new WakeupException();
            }
            long now = clients.cluster().schedule().now();
            if (broker.frozenUntil() <= now) {
                ConsumerRecords<String, byte[]> fetched = fetch();
                if (!fetched.isEmpty()) {
                    clients.pass(clients.cluster().schedule().random().nextLong(1_000_000));
                    return fetched;
                }
            }
            if (now >= deadline) {
                return ConsumerRecords.empty();
            }
            polling = clients.cluster().schedule().current();
            broker.waitFor(polling);
            long thaw = broker.frozenUntil() > now ? broker.frozenUntil() - now : Long.MAX_VALUE;
            clients.pass(Math.min(deadline - now, thaw));
        }
    }

    private ConsumerRecords<String, byte[]> fetch() {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> fetched = new LinkedHashMap<>();
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            TopicPartition partition = position.getKey();
            SimBroker.Part part = broker.part(partition);
            long end = committedOnly ? part.stable() : part.high();
            if (position.getValue() > part.high()) {
                position.setValue(0L);
            }
            // A fetch ends anywhere.
            int most = clients.cluster().schedule().random().nextInt(1, 40);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (position.getValue() < end && records.size() < most) {
                long offset = position.getValue();
                SimBroker.Slot slot = part.slots.get((int) offset);
                boolean shown =
                        slot.standing == SimBroker.Standing.COMMITTED
                                || (!committedOnly && slot.standing != SimBroker.Standing.MARKER);
                if (shown) {
                    records.add(record(partition, offset, slot));
                }
                position.setValue(offset + 1);
            }
            if (!records.isEmpty()) {
                fetched.put(partition, records);
            }
        }
        return new ConsumerRecords<>(fetched, Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(
            TopicPartition partition, long offset, SimBroker.Slot slot) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                slot.timestamp,
                TimestampType.CREATE_TIME,
                0,
                slot.value.length,
                slot.key,
                slot.value,
                slot.headers,
                Optional.empty());
    }

    @Override
    public void wakeup() {
        woken = true;
        if (polling != null) {
            polling.wake();
        }
    }

    @Override
    public void close() {}

    @Override
    public void close(CloseOptions options) {}
}
