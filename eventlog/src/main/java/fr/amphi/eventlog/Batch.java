package fr.amphi.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands decided one after another on a scratch fold and written in one transaction. Nothing is
 * visible or answered before the commit; an abandoned batch leaves no trace.
 */
final class Batch<C, E, S> {

    /** What a pending command will hear once the batch is committed. */
    sealed interface Answer<C> {
        Pending<C> pending();

        /** Its events are the batch's, from an index on. */
        record Fresh<C>(Pending<C> pending, int first, int count) implements Answer<C> {}

        /** Its events are in the log already. */
        record Repeated<C>(Pending<C> pending, Fold.Known known) implements Answer<C> {}

        record Settled<C>(Pending<C> pending, Outcome outcome) implements Answer<C> {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Domain<C, E, S> domain;
    private final Records<E> records;
    private final Strands strands;
    private final Fold<E, S> fold;
    private final Fold<E, S>.Scratch scratch;

    private final List<PartitionLog.Append> appends = new ArrayList<>();
    private final List<Integer> eventIndexes = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<List<Opening>> openings = new ArrayList<>();
    private final List<Answer<C>> answers = new ArrayList<>();
    private List<Long> offsets = List.of();

    Batch(Domain<C, E, S> domain, Records<E> records, Strands strands, Fold<E, S> fold) {
        this.domain = domain;
        this.records = records;
        this.strands = strands;
        this.fold = fold;
        this.scratch = fold.scratch();
    }

    void add(Pending<C> pending) {
        answers.add(answer(pending));
    }

    private Answer<C> answer(Pending<C> pending) {
        Submission<C> asked = pending.submission();
        Fold.Known known = fold.command(asked.commandId());
        if (known != null) {
            return same(asked, known.aggregateId(), known.fingerprint())
                    ? new Answer.Repeated<>(pending, known)
                    : new Answer.Settled<>(pending, new Outcome.Mismatch());
        }
        Fold.Undecided earlier = scratch.pending(asked.commandId());
        if (earlier != null) {
            return same(asked, earlier.aggregateId(), earlier.fingerprint())
                    ? new Answer.Fresh<>(pending, earlier.first(), earlier.count())
                    : new Answer.Settled<>(pending, new Outcome.Mismatch());
        }
        Versioned<S> before = scratch.state(asked.aggregateId());
        try {
            return decide(pending, before);
        } catch (RuntimeException e) {
            // Nothing of it was appended: the others of the batch must not suffer for it.
            scratch.restore(asked.aggregateId(), before);
            LOG.error("Command {} on {}", asked.commandId(), asked.aggregateId(), e);
            return new Answer.Settled<>(
                    pending, new Outcome.Unknown(RETRY, "this command could not be handled"));
        }
    }

    private static boolean same(Submission<?> asked, String aggregateId, String fingerprint) {
        return asked.aggregateId().equals(aggregateId) && asked.fingerprint().equals(fingerprint);
    }

    private Answer<C> decide(Pending<C> pending, Versioned<S> before) {
        Submission<C> asked = pending.submission();
        Instant clockTime = strands.now().truncatedTo(ChronoUnit.MILLIS);
        Instant now = clockTime.isBefore(before.at()) ? before.at() : clockTime;
        return switch (domain.decide(before.state(), asked.command(), now)) {
            case Decision.Refused<E>(Refusal refusal) -> refuse(pending, refusal, now);
            case Decision.Accepted<E>(List<E> events) -> accept(pending, before, events, now);
        };
    }

    private Answer<C> refuse(Pending<C> pending, Refusal refusal, Instant now) {
        long version = keepAttempt(pending.submission(), refusal, now);
        return new Answer.Settled<>(pending, new Outcome.Refused(refusal, version));
    }

    /**
     * What appends no event appends its attempt: evidence, and without a commit a fenced owner
     * could answer from a state that is no longer the latest.
     */
    private long keepAttempt(Submission<C> asked, @Nullable Refusal refusal, Instant now) {
        long version = scratch.state(asked.aggregateId()).version();
        EventMeta meta = new EventMeta(asked.aggregateId(), version, now, asked.commandId());
        appends.add(records.attempt(meta, asked, refusal));
        return version;
    }

    private Answer<C> accept(Pending<C> pending, Versioned<S> before, List<E> events, Instant now) {
        Submission<C> asked = pending.submission();
        if (events.isEmpty()) {
            long version = keepAttempt(asked, null, now);
            return new Answer.Settled<>(
                    pending, new Outcome.Recorded(version, List.of(), null, false));
        }
        List<PartitionLog.Append> publications = new ArrayList<>();
        List<Records.Written> written = new ArrayList<>();
        long version = before.version();
        for (E event : events) {
            EventMeta meta = new EventMeta(asked.aggregateId(), ++version, now, asked.commandId());
            int left = events.size() - written.size() - 1;
            Records.Written record = records.write(meta, event, left, asked);
            if (record.bytes().length > Records.MAX_EVENT_BYTES) {
                scratch.restore(asked.aggregateId(), before);
                return refuse(pending, tooLarge(record), now);
            }
            written.add(record);
            scratch.evolve(meta, event);
            int index = 0;
            for (Publication publication :
                    domain.publish(scratch.state(asked.aggregateId()).state(), event, meta)) {
                publications.add(records.publication(meta, index++, publication));
            }
        }
        int first = leaves.size();
        written.forEach(this::append);
        appends.addAll(publications);
        scratch.remember(
                asked.commandId(), asked.aggregateId(), asked.fingerprint(), first, written.size());
        return new Answer.Fresh<>(pending, first, written.size());
    }

    private static Refusal tooLarge(Records.Written record) {
        return new Refusal(
                "EVENT_TOO_LARGE",
                "Cet enregistrement dépasse la taille permise : envoyez-le en plusieurs parties.",
                Map.of("bytes", record.bytes().length, "limit", Records.MAX_EVENT_BYTES));
    }

    private void append(Records.Written written) {
        appends.addAll(written.appends());
        eventIndexes.add(appends.size() - 1);
        leaves.add(written.leaf());
        bytes.add(written.bytes());
        openings.add(written.openings());
    }

    List<PartitionLog.Append> appends() {
        return appends;
    }

    /** After the commit: the fold becomes what was decided. */
    void committed(List<Long> appendOffsets) {
        offsets = eventIndexes.stream().map(appendOffsets::get).toList();
        scratch.publish(firstInLog(appendOffsets), offsets);
    }

    private long firstInLog(List<Long> appendOffsets) {
        for (int i = 0; i < appends.size(); i++) {
            if (appends.get(i).target() == PartitionLog.Target.LOG) {
                return appendOffsets.get(i);
            }
        }
        return Long.MAX_VALUE;
    }

    List<Answer<C>> answers() {
        return answers;
    }

    /** The batch's events with their offsets, in order. */
    List<StoredEvent> stored(int partition) {
        List<StoredEvent> stored = new ArrayList<>(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            stored.add(
                    new StoredEvent(
                            leaf.meta(), leaf.type(), bytes.get(i), partition, offsets.get(i)));
        }
        return stored;
    }

    /** The openings kept beside an event of this batch. */
    List<Opening> openings(int index) {
        return openings.get(index);
    }
}
