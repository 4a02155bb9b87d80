package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.header.Headers;

/**
 * A broker as far as transactions go: partitions with open, committed and aborted records, markers
 * that follow an acknowledged commit a little later, epochs that grow with every transaction
 * (transaction version 2), and a coordinator that gives up on slow transactions.
 */
final class SimBroker {

    enum Standing {
        OPEN,
        COMMITTED,
        ABORTED,
        MARKER
    }

    /** A place in a partition. */
    static final class Slot {
        final String key;
        byte[] value;
        final Headers headers;
        final long timestamp;
        Standing standing;

        /** Its commit was accepted, though its marker may still be on the way. */
        boolean accepted;

        private int markedAt;

        private Slot(ProducerRecord<String, byte[]> record, Standing standing) {
            this.key = record.key();
            this.value = record.value();
            this.headers = record.headers();
            this.timestamp = record.timestamp() == null ? 0 : record.timestamp();
            this.standing = standing;
        }
    }

    static final class Part {
        final List<Slot> slots = new ArrayList<>();

        long high() {
            return slots.size();
        }

        long stable() {
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).standing == Standing.OPEN) {
                    return i;
                }
            }
            return slots.size();
        }
    }

    private enum Phase {
        EMPTY,
        ONGOING,
        ENDING
    }

    private static final class Transaction {
        private int epoch = -1;
        private Phase phase = Phase.EMPTY;
        private long number;
        private final Map<Part, List<Slot>> written = new HashMap<>();
        private final Set<Part> order = new LinkedHashSet<>();
    }

    private static final long MILLIS = 1_000_000;

    private final SimSchedule schedule;
    private final SimTrace trace;
    private final Map<TopicPartition, Part> parts = new HashMap<>();
    private final Map<String, Transaction> transactions = new TreeMap<>();
    private final Set<SimSchedule.Task> waiting = new LinkedHashSet<>();
    private long transactionTimeout = 8_000 * MILLIS;
    private long frozenUntil;
    private long slowMarkersUntil;

    SimBroker(SimSchedule schedule, SimTrace trace) {
        this.schedule = schedule;
        this.trace = trace;
    }

    Part part(TopicPartition partition) {
        return parts.computeIfAbsent(partition, p -> new Part());
    }

    long frozenUntil() {
        return frozenUntil;
    }

    void freeze(long nanos) {
        frozenUntil = Math.max(frozenUntil, schedule.now() + nanos);
    }

    void slowMarkers(long nanos) {
        slowMarkersUntil = schedule.now() + nanos;
    }

    void transactionTimeout(int millis) {
        transactionTimeout = millis * MILLIS;
    }

    /** Those who wait for data are told that there may be some. */
    void waitFor(SimSchedule.Task task) {
        waiting.add(task);
    }

    private void changed() {
        waiting.forEach(SimSchedule.Task::wake);
        waiting.clear();
    }

    /** Happens at the broker at a time, or when it thaws. */
    void at(long time, Runnable effect) {
        schedule.at(
                time,
                () -> {
                    if (frozenUntil > schedule.now()) {
                        at(frozenUntil, effect);
                    } else {
                        effect.run();
                    }
                });
    }

    void append(TopicPartition partition, ProducerRecord<String, byte[]> record) {
        part(partition).slots.add(new Slot(record, Standing.COMMITTED));
        changed();
    }

    /**
     * @return the new epoch, or -1 while an earlier transaction is being ended
     */
    int initialise(String id) {
        Transaction transaction = transactions.computeIfAbsent(id, i -> new Transaction());
        switch (transaction.phase) {
            case ENDING -> {
                return -1;
            }
            case ONGOING -> {
                end(id, transaction, false);
                return -1;
            }
            default -> {
                return ++transaction.epoch;
            }
        }
    }

    /** Writes records of a transaction, whose first begin it. */
    List<Long> produce(
            String id,
            int epoch,
            TopicPartition partition,
            List<ProducerRecord<String, byte[]>> records) {
        Transaction transaction = current(id, epoch);
        if (transaction.phase == Phase.ENDING) {
            throw new InvalidProducerEpochException("the transaction is being ended");
        }
        if (transaction.phase == Phase.EMPTY) {
            transaction.phase = Phase.ONGOING;
            long number = ++transaction.number;
            at(
                    schedule.now() + transactionTimeout,
                    () -> {
                        if (transaction.phase == Phase.ONGOING && transaction.number == number) {
                            trace.say("coordinator", "gives up on the transaction of %s", id);
                            end(id, transaction, false);
                        }
                    });
        }
        Part part = part(partition);
        transaction.order.add(part);
        List<Long> offsets = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            Slot slot = new Slot(record, Standing.OPEN);
            offsets.add(part.high());
            part.slots.add(slot);
            transaction.written.computeIfAbsent(part, p -> new ArrayList<>()).add(slot);
        }
        return offsets;
    }

    /**
     * Accepts the end of a transaction; its markers follow.
     *
     * @return the epoch of the next one
     */
    int commit(String id, int epoch) {
        Transaction transaction = current(id, epoch);
        if (transaction.phase == Phase.ONGOING) {
            end(id, transaction, true);
        }
        return transaction.epoch;
    }

    private Transaction current(String id, int epoch) {
        Transaction transaction = transactions.get(id);
        if (transaction == null || transaction.epoch != epoch) {
            throw new InvalidProducerEpochException("epoch " + epoch + " of " + id + " is over");
        }
        return transaction;
    }

    private void end(String id, Transaction transaction, boolean committed) {
        transaction.phase = Phase.ENDING;
        transaction.epoch++;
        Map<Part, List<Slot>> written = new HashMap<>(transaction.written);
        List<Part> order = new ArrayList<>(transaction.order);
        transaction.written.clear();
        transaction.order.clear();
        if (committed) {
            written.values().forEach(slots -> slots.forEach(slot -> slot.accepted = true));
        }
        int[] left = {order.size()};
        long slow = schedule.now() < slowMarkersUntil ? 2_000 : 4;
        for (Part part : order) {
            long delay = schedule.random().nextLong(slow * MILLIS);
            at(
                    schedule.now() + delay,
                    () -> {
                        mark(part, written.getOrDefault(part, List.of()), committed);
                        if (--left[0] == 0) {
                            transaction.phase = Phase.EMPTY;
                        }
                    });
        }
        if (!committed) {
            trace.say("coordinator", "aborts a transaction of %s", id);
        }
    }

    private void mark(Part part, List<Slot> slots, boolean committed) {
        for (Slot slot : slots) {
            slot.standing = committed ? Standing.COMMITTED : Standing.ABORTED;
            slot.markedAt = part.slots.size();
        }
        part.slots.add(new Slot(new ProducerRecord<>("", "", new byte[0]), Standing.MARKER));
        changed();
    }

    /**
     * The power goes, and what was not yet on the disk with it. Records whose marker is lost are no
     * longer committed; an operator has aborted their hanging transaction.
     */
    int loseTail(TopicPartition partition, int count) {
        List<Slot> slots = part(partition).slots;
        int lost = Math.min(count, slots.size());
        slots.subList(slots.size() - lost, slots.size()).clear();
        slots.stream()
                .filter(slot -> slot.markedAt >= slots.size())
                .forEach(slot -> slot.standing = Standing.ABORTED);
        return lost;
    }

    /** What a careful reader sees of a partition at this moment. */
    List<Slot> committed(TopicPartition partition) {
        Part part = part(partition);
        return part.slots.subList(0, (int) part.stable()).stream()
                .filter(s -> s.standing == Standing.COMMITTED)
                .toList();
    }
}
