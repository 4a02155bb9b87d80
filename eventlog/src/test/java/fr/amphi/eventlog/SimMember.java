package fr.amphi.eventlog;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;

/** A member of the group that elects owners. */
final class SimMember extends MockConsumer<String, byte[]> {

    private static final ConsumerRebalanceListener NOBODY =
            new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
            };

    private final SimClients clients;
    private final SimGroup group;
    private final String topic;
    private final Set<Integer> held = new TreeSet<>();
    private ConsumerRebalanceListener listener = NOBODY;
    private SimGroup.Member member;

    SimMember(SimClients clients, String topic) {
        super("earliest");
        this.clients = clients;
        this.group = clients.cluster().group();
        this.topic = topic;
        this.member = group.join(clients.process());
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener told) {
        listener = told;
    }

    @Override
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
        if (clients.process().deaf()) {
            clients.pass(timeout.toNanos());
            return ConsumerRecords.empty();
        }
        if (member.expelled) {
            Set<Integer> lost = Set.copyOf(held);
            held.clear();
            if (!lost.isEmpty()) {
                listener.onPartitionsLost(partitions(lost));
            }
            member = group.join(clients.process());
        }
        Set<Integer> revoked = group.toRevoke(member);
        if (!revoked.isEmpty()) {
            held.removeAll(revoked);
            listener.onPartitionsRevoked(partitions(revoked));
            group.released(member, revoked);
        }
        if (!member.expelled) {
            Set<Integer> given = group.assigned(member);
            if (!given.isEmpty()) {
                held.addAll(given);
                listener.onPartitionsAssigned(partitions(given));
            }
        }
        clients.pass(timeout.toNanos());
        return ConsumerRecords.empty();
    }

    private Collection<TopicPartition> partitions(Set<Integer> numbers) {
        return numbers.stream().map(p -> new TopicPartition(topic, p)).collect(Collectors.toSet());
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        clients.pass(1_000_000);
        long thaw = clients.cluster().broker().frozenUntil() - clients.cluster().schedule().now();
        if (thaw > 0) {
            clients.pass(Math.min(thaw, timeout.toNanos()));
            if (thaw > timeout.toNanos()) {
                throw new TimeoutException("the coordinator does not answer");
            }
        }
        if (clients.process().deaf()) {
            clients.pass(timeout.toNanos());
            throw new TimeoutException("the coordinator cannot be reached");
        }
        if (member.expelled) {
            throw new CommitFailedException("not a member any more");
        }
        if (!group.current(member)) {
            throw new RebalanceInProgressException("the group is changing");
        }
        offsets.keySet().forEach(p -> group.confirm(clients.process(), p.partition()));
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {}

    @Override
    public void close() {
        group.leave(member);
    }
}
