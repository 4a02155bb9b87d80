package fr.amphi.eventlog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * One service's log on this instance: elects, owns partitions, takes submissions.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> state
 */
public final class EventLog<C, E, S> implements AutoCloseable {

    private static final Duration HAND_OVER = Duration.ofSeconds(3);

    private final EventLogSettings settings;
    private final PartitionOwner.Parts<C, E, S> parts;
    private final Clients clients;
    private final Owners hints;
    private final Election election;
    private final Map<Integer, PartitionOwner<C, E, S>> owners = new ConcurrentHashMap<>();

    /** With clients, guard and strands of the caller's: nothing has been checked. */
    EventLog(
            EventLogSettings settings,
            Clients clients,
            Domain<C, E, S> domain,
            Records<E> records,
            @Nullable Notary notary,
            HeadGuard guard,
            Strands strands) {
        this.settings = settings;
        this.clients = clients;
        this.hints = new Owners(settings, clients, strands);
        this.parts =
                new PartitionOwner.Parts<>(
                        domain,
                        records,
                        partition -> new KafkaPartitionLog(settings, clients, strands, partition),
                        notary,
                        guard,
                        strands);
        this.election =
                new Election(
                        clients.member(settings.service() + "-owners"),
                        settings.logTopic(),
                        strands,
                        new Ownership());
    }

    /**
     * Checks the cluster (fails closed), creates missing topics, joins the election.
     *
     * @param vault null where no event has openings
     * @param notary null where no receipts are kept
     */
    public static <C, E, S> EventLog<C, E, S> start(
            EventLogSettings settings,
            Domain<C, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            @Nullable Notary notary) {
        KafkaClients clients = new KafkaClients(settings);
        try {
            new ClusterChecks(settings, clients.admin()).run();
            EventLog<C, E, S> log =
                    new EventLog<>(
                            settings,
                            clients,
                            domain,
                            new Records<>(settings.service(), codec, vault),
                            notary,
                            new FileGuard(settings.guard(), settings.logTopic()),
                            SystemStrands.INSTANCE);
            log.join();
            return log;
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    /** Joins the election; from now on partitions may come. */
    void join() {
        election.start();
    }

    private final class Ownership implements Election.Office {
        @Override
        public void assigned(int partition) {
            PartitionOwner<C, E, S> owner =
                    new PartitionOwner<>(partition, parts, presence(partition));
            owners.put(partition, owner);
            owner.start();
        }

        @Override
        public void gone(Collection<Integer> partitions) {
            List<PartitionOwner<C, E, S>> retired =
                    partitions.stream().map(owners::remove).filter(Objects::nonNull).toList();
            retired.forEach(PartitionOwner::retire);
            retired.forEach(owner -> owner.awaitEnd(HAND_OVER));
        }
    }

    private Presence presence(int partition) {
        return new Presence() {
            @Override
            public boolean assigned() {
                return election.confirm(partition);
            }

            @Override
            public void serving() {
                hints.announce(partition);
            }

            @Override
            public Optional<Instant> lastServed() {
                return hints.lastServed(partition);
            }
        };
    }

    /** Hands a command to the local owner; the future never fails, it completes with an outcome. */
    public CompletableFuture<Outcome> submit(Submission<C> submission) {
        PartitionOwner<C, E, S> owner = owners.get(partitionOf(submission.aggregateId()));
        return owner == null
                ? CompletableFuture.completedFuture(
                        new Outcome.NotOwner(ownerOf(submission.aggregateId()).orElse(null)))
                : owner.submit(submission);
    }

    /** Partition of an aggregate, the same in {@code .log} and {@code .events}. */
    public int partitionOf(String aggregateId) {
        return partitionOf(aggregateId, settings.partitions());
    }

    static int partitionOf(String aggregateId, int partitions) {
        return Utils.toPositive(Utils.murmur2(aggregateId.getBytes(StandardCharsets.UTF_8)))
                % partitions;
    }

    /** Address of the owner as last announced, never this instance's own; a hint. */
    public Optional<URI> ownerOf(String aggregateId) {
        return hints.ownerOf(partitionOf(aggregateId))
                .filter(address -> !address.equals(settings.address()));
    }

    /** True while this instance serves the aggregate's partition. */
    public boolean owns(String aggregateId) {
        return state(partitionOf(aggregateId)) == PartitionOwner.Status.SERVING;
    }

    private PartitionOwner.@Nullable Status state(int partition) {
        PartitionOwner<C, E, S> owner = owners.get(partition);
        return owner == null ? null : owner.status();
    }

    /** The committed state, where this instance serves the aggregate's partition. */
    public Optional<Versioned<S>> state(String aggregateId) {
        PartitionOwner<C, E, S> owner = owners.get(partitionOf(aggregateId));
        return owner == null ? Optional.empty() : owner.state(aggregateId);
    }

    /** Partitions assigned here that are not served because a person must look, and why. */
    public Map<Integer, String> halted() {
        Map<Integer, String> halted = new TreeMap<>();
        owners.forEach((p, owner) -> owner.haltedBecause().ifPresent(why -> halted.put(p, why)));
        return halted;
    }

    /** True when every partition assigned here is served or halted. */
    public boolean settled() {
        return owners.values().stream()
                .noneMatch(owner -> owner.status() == PartitionOwner.Status.TAKING_OVER);
    }

    @Override
    public void close() {
        election.close();
        new Ownership().gone(List.copyOf(owners.keySet()));
        hints.close();
        parts.guard().close();
        clients.close();
    }
}
