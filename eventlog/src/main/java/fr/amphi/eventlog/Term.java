package fr.amphi.eventlog;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One term of ownership: fenced and replayed when it begins, over at the first exception of the
 * log. What it knew is dropped with it.
 */
final class Term<C, E, S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Term.class);

    private final int partition;
    private final PartitionOwner.Parts<C, E, S> parts;
    private final PartitionLog log;
    private final Fold<E, S> fold;
    private final SealingLine<C> line;

    private Term(
            int partition,
            PartitionOwner.Parts<C, E, S> parts,
            PartitionLog log,
            Fold<E, S> fold,
            SealingLine<C> line) {
        this.partition = partition;
        this.parts = parts;
        this.log = log;
        this.fold = fold;
        this.line = line;
    }

    /**
     * Fences, replays, compares with the heads kept elsewhere.
     *
     * @param failed rung when a later sealing fails
     * @throws UnreadableEvent at a record that cannot be read
     * @throws Diverged when the log is not the one that was signed, or ends within a decision
     */
    static <C, E, S> Term<C, E, S> begin(
            int partition, PartitionOwner.Parts<C, E, S> parts, Strands.Bell failed) {
        PartitionLog log = parts.opener().open(partition);
        try {
            Fold<E, S> fold = new Fold<>(parts.domain(), parts.records());
            Notary notary = parts.notary();
            Trees trees = notary == null ? null : new Trees(partition, notary, parts.guard());
            replay(partition, parts, log, fold, trees);
            Sealer<C> sealer = new Sealer<>(partition, log, parts.records(), trees);
            return new Term<>(
                    partition,
                    parts,
                    log,
                    fold,
                    new SealingLine<>(partition, sealer, parts.strands(), failed));
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static <C, E, S> void replay(
            int partition,
            PartitionOwner.Parts<C, E, S> parts,
            PartitionLog log,
            Fold<E, S> fold,
            @Nullable Trees trees) {
        long start = parts.strands().nanoTime();
        int[] events = {0};
        log.takeOver(entry -> {
            Fold.Met<E, S> met = fold.apply(partition, entry);
            if (met != null) {
                fold.remember(met, entry);
                events[0]++;
                if (trees != null) {
                    trees.append(met.stored());
                }
            }
        });
        fold.requireWhole();
        if (trees != null) {
            trees.compareWithGuard();
        }
        LOG.info(
                "Partition {} taken over: {} events in {} ms",
                partition,
                events[0],
                TimeUnit.NANOSECONDS.toMillis(parts.strands().nanoTime() - start));
    }

    /** The committed state, to be read from any thread. */
    Fold<E, S> fold() {
        return fold;
    }

    /** Decides, appends, evolves; the answers follow when the batch is sealed. */
    void commit(List<Pending<C>> pendings) throws InterruptedException {
        Batch<C, E, S> batch = new Batch<>(parts.domain(), parts.records(), parts.strands(), fold);
        pendings.forEach(batch::add);
        if (!batch.appends().isEmpty()) {
            batch.committed(log.commit(batch.appends()));
        }
        line.put(batch);
    }

    /** Throws what went wrong with an earlier batch. */
    void check() {
        line.check();
    }

    /** Waits until every answer has left. */
    void drain() throws InterruptedException {
        line.drain();
    }

    @Override
    public void close() {
        line.close();
        log.close();
    }
}
