package fr.amphi.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;

/** One look at brokers, disks and topics of a service's log; remembers the looks before. */
final class ClusterLook implements AutoCloseable {

    /** What one look has shown. */
    record Seen(List<Alarm> alarms, Duration openTransaction, double diskUsed) {
        static final Seen NOTHING = new Seen(List.of(), Duration.ZERO, 0);
    }

    private static final int PATIENCE_MS = 4_000;

    private final EventLogSettings settings;
    private final LogWatch.Limits limits;
    private final KafkaClients clients;
    private final OpenTransactions open;

    ClusterLook(EventLogSettings settings, LogWatch.Limits limits, Strands strands) {
        this.settings = settings;
        this.limits = limits;
        this.clients = new KafkaClients(settings);
        this.open = new OpenTransactions(settings, clients.admin(), strands);
    }

    Seen look() throws InterruptedException {
        List<Alarm> alarms = new ArrayList<>();
        Map<TopicPartition, TopicPartitionInfo> partitions = partitions();
        if (partitions.isEmpty()) {
            alarms.add(readOnly("no broker tells about the log"));
            return new Seen(alarms, Duration.ZERO, 0);
        }
        Map<Integer, Map<String, LogDirDescription>> disks = disks(partitions.values());
        long stuck =
                partitions.values().stream()
                        .filter(info -> !writable(info, disks.keySet()))
                        .count();
        if (stuck > 0) {
            alarms.add(readOnly("too few copies of %d partitions answer".formatted(stuck)));
        }
        double used = 0;
        for (var broker : disks.entrySet()) {
            double fullest = fullest(broker.getValue());
            used = Math.max(used, fullest);
            if (fullest >= limits.full()) {
                alarms.add(full(broker.getKey()));
            }
        }
        Duration longest =
                open.longest(reachable(partitions, disks.keySet()), limits.open(), alarms);
        return new Seen(List.copyOf(alarms), longest, used);
    }

    private Map<TopicPartition, TopicPartitionInfo> partitions() throws InterruptedException {
        Map<TopicPartition, TopicPartitionInfo> partitions = new HashMap<>();
        try {
            for (TopicDescription topic :
                    admin().describeTopics(
                                    settings.topics(),
                                    new DescribeTopicsOptions().timeoutMs(PATIENCE_MS))
                            .allTopicNames()
                            .get()
                            .values()) {
                topic.partitions()
                        .forEach(info ->
                                partitions.put(
                                        new TopicPartition(topic.name(), info.partition()), info));
            }
        } catch (ExecutionException e) {
            return Map.of();
        }
        return partitions;
    }

    /** Disks of those brokers that answer. */
    private Map<Integer, Map<String, LogDirDescription>> disks(
            Iterable<TopicPartitionInfo> partitions) throws InterruptedException {
        Set<Integer> brokers = new TreeSet<>();
        partitions.forEach(info -> info.isr().forEach(node -> brokers.add(node.id())));
        Map<Integer, Map<String, LogDirDescription>> disks = new TreeMap<>();
        for (Map.Entry<Integer, KafkaFuture<Map<String, LogDirDescription>>> asked :
                admin().describeLogDirs(
                                brokers, new DescribeLogDirsOptions().timeoutMs(PATIENCE_MS))
                        .descriptions()
                        .entrySet()) {
            try {
                disks.put(asked.getKey(), asked.getValue().get());
            } catch (ExecutionException e) {
                // Otherwise it does not answer, and that is what is being asked.
                if (e.getCause() instanceof AuthorizationException) {
                    disks.put(asked.getKey(), Map.of());
                }
            }
        }
        return disks;
    }

    private boolean writable(TopicPartitionInfo info, Set<Integer> answering) {
        Node leader = info.leader();
        long copies = info.isr().stream().filter(node -> answering.contains(node.id())).count();
        return leader != null
                && answering.contains(leader.id())
                && copies >= (settings.singleNode() ? 1 : TopicChecks.IN_SYNC);
    }

    private static Set<TopicPartition> reachable(
            Map<TopicPartition, TopicPartitionInfo> partitions, Set<Integer> answering) {
        return partitions.entrySet().stream()
                .filter(e -> e.getValue().leader() != null)
                .filter(e -> answering.contains(e.getValue().leader().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double fullest(Map<String, LogDirDescription> disks) {
        return disks.values().stream().mapToDouble(ClusterLook::used).max().orElse(0);
    }

    /** A disk that has failed is as good as full. */
    private static double used(LogDirDescription disk) {
        if (disk.error() != null) {
            return 1;
        }
        long total = disk.totalBytes().orElse(0);
        return total == 0 ? 0 : 1 - (double) disk.usableBytes().orElse(0) / total;
    }

    private Alarm full(int broker) {
        return new Alarm(
                Alarm.Kind.DISK,
                "broker " + broker,
                "its disk is %.0f %% full or has failed; make it larger before it is full, never delete segments"
                        .formatted(limits.full() * 100));
    }

    private Alarm readOnly(String why) {
        return new Alarm(
                Alarm.Kind.READ_ONLY,
                settings.logTopic(),
                why + ": nothing can be written, nothing is lost; bring the brokers back");
    }

    private Admin admin() {
        return clients.admin();
    }

    @Override
    public void close() {
        clients.close();
    }
}
