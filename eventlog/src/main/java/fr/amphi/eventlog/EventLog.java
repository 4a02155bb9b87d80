package fr.amphi.eventlog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
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
    private final Admin admin;
    private final Owners hints;
    private final FileGuard guard;
    private final Election election;
    private final Map<Integer, PartitionOwner<C, E, S>> owners = new ConcurrentHashMap<>();

    private EventLog(
            EventLogSettings settings,
            Domain<C, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            @Nullable Notary notary) {
        KafkaClients clients = new KafkaClients(settings);
        this.settings = settings;
        this.admin = clients.admin();
        try {
            new ClusterChecks(settings, admin).run();
        } catch (RuntimeException e) {
            admin.close(Duration.ofSeconds(1));
            throw e;
        }
        this.hints = new Owners(settings, clients);
        this.guard = new FileGuard(settings.guard(), settings.logTopic());
        this.parts =
                new PartitionOwner.Parts<>(
                        domain,
                        new Records<>(settings.service(), codec, vault),
                        partition -> new KafkaPartitionLog(settings, clients, admin, partition),
                        notary,
                        guard,
                        InstantSource.system());
        this.election =
                new Election(
                        clients.member(settings.service() + "-owners"),
                        settings.logTopic(),
                        this::own,
                        this::release);
    }

    /**
     * Checks the cluster (fails closed), creates missing topics, joins the election.
     *
     * @param vault null where no event has openings
     * @param notary null where no receipts are kept; with one, refusals are kept as evidence too
     */
    public static <C, E, S> EventLog<C, E, S> start(
            EventLogSettings settings,
            Domain<C, E, S> domain,
            EventCodec<E> codec,
            @Nullable Vault vault,
            @Nullable Notary notary) {
        EventLog<C, E, S> log = new EventLog<>(settings, domain, codec, vault, notary);
        log.election.start();
        return log;
    }

    private void own(int partition) {
        PartitionOwner<C, E, S> owner =
                new PartitionOwner<>(
                        partition,
                        parts,
                        () -> election.confirm(partition),
                        () -> hints.announce(partition));
        owners.put(partition, owner);
        owner.start();
    }

    private void release(int partition) {
        PartitionOwner<C, E, S> owner = owners.remove(partition);
        if (owner != null) {
            owner.stop(HAND_OVER);
        }
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
        owners.keySet().forEach(this::release);
        hints.close();
        guard.close();
        admin.close(Duration.ofSeconds(1));
    }
}
