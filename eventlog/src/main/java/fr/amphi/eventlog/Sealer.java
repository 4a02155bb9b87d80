package fr.amphi.eventlog;

import fr.amphi.eventlog.Batch.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens between commit and answer, off the owner's thread: read back, compare, grow the
 * trees, sign the heads, keep them, answer.
 *
 * @param <C> commands
 */
final class Sealer<C> {

    private final int partition;
    private final PartitionLog log;
    private final Records<?> records;
    private final @Nullable Trees trees;

    Sealer(int partition, PartitionLog log, Records<?> records, @Nullable Trees trees) {
        this.partition = partition;
        this.log = log;
        this.records = records;
        this.trees = trees;
    }

    /** An answer with its events as they lie in the log. */
    private record Located<C>(
            Pending<C> pending,
            List<StoredEvent> events,
            List<Opening> openings,
            boolean repeated) {}

    /**
     * @throws Diverged when what is stored is not what was sent
     */
    void seal(Batch<C, ?, ?> batch) {
        List<StoredEvent> stored = batch.stored(partition);
        if (!stored.isEmpty()) {
            readBack(stored);
        }
        if (trees != null) {
            stored.forEach(trees::append);
        }
        List<Located<C>> located = new ArrayList<>();
        for (Answer<C> answer : batch.answers()) {
            switch (answer) {
                case Answer.Fresh<C>(Pending<C> pending, int first, int count) ->
                        located.add(
                                new Located<>(
                                        pending,
                                        stored.subList(first, first + count),
                                        batch.openings(first),
                                        false));
                case Answer.Repeated<C>(Pending<C> pending, Fold.Known known) ->
                        located.add(recall(pending, known));
                case Answer.Settled<C> _ -> {}
            }
        }
        answer(located);
        for (Answer<C> answer : batch.answers()) {
            if (answer instanceof Answer.Settled<C>(Pending<C> pending, Outcome outcome)) {
                pending.outcome().complete(outcome);
            }
        }
    }

    private void answer(List<Located<C>> located) {
        if (trees == null) {
            located.forEach(l -> l.pending().outcome().complete(recorded(l, null)));
            return;
        }
        Set<String> touched = new HashSet<>();
        located.forEach(l -> touched.add(l.events().getFirst().meta().aggregateId()));
        if (touched.isEmpty()) {
            return;
        }
        Map<String, HeadGuard.Head> heads = trees.seal(touched);
        for (Located<C> l : located) {
            StoredEvent first = l.events().getFirst();
            HeadGuard.Head head = heads.get(first.meta().aggregateId());
            if (head != null) {
                Receipt receipt = trees.receipt(first, l.openings(), head);
                l.pending().outcome().complete(recorded(l, receipt));
            }
        }
    }

    private static Outcome recorded(Located<?> l, @Nullable Receipt receipt) {
        return new Outcome.Recorded(
                l.events().getLast().meta().version(), l.events(), receipt, l.repeated());
    }

    private void readBack(List<StoredEvent> stored) {
        List<PartitionLog.Entry> entries =
                log.read(stored.getFirst().offset(), stored.getLast().offset());
        List<PartitionLog.Entry> events =
                entries.stream().filter(e -> !records.isOpening(e)).toList();
        for (int i = 0; i < stored.size(); i++) {
            StoredEvent sent = stored.get(i);
            if (events.size() <= i
                    || events.get(i).offset() != sent.offset()
                    || !Arrays.equals(events.get(i).value(), sent.bytes())) {
                throw new Diverged(
                        "event %d of %s was acknowledged at offset %d of partition %d, but reading back finds something else"
                                .formatted(
                                        sent.meta().version(),
                                        sent.meta().aggregateId(),
                                        sent.offset(),
                                        partition));
            }
        }
    }

    /** A command recorded earlier is answered from the log: the same events, a newer proof. */
    private Located<C> recall(Pending<C> pending, Fold.Known known) {
        long from = Math.max(0, known.offset() - MAX_OPENINGS);
        List<StoredEvent> events = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        List<Opening> waiting = new ArrayList<>();
        for (PartitionLog.Entry entry : log.read(from, known.last())) {
            if (records.isOpening(entry)) {
                Optional<Opening> opening = records.opening(entry);
                opening.ifPresent(waiting::add);
                continue;
            }
            if (entry.offset() >= known.offset()) {
                Leaf leaf = Leaf.parse(entry.key(), entry.value());
                if (events.isEmpty()) {
                    openings.addAll(waiting);
                }
                events.add(
                        new StoredEvent(
                                leaf.meta(),
                                leaf.type(),
                                entry.value(),
                                partition,
                                entry.offset()));
            }
            waiting.clear();
        }
        return new Located<>(pending, events, openings, true);
    }

    /** An event has fewer openings than this, and they lie right before it. */
    private static final int MAX_OPENINGS = 8;
}
