package fr.amphi.eventlog;

import fr.amphi.proof.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The events of one jar in the end, what they add up to, and their tree.
 *
 * @param marbles in the jar at each version, from 0
 */
record JarLog(List<StoredEvent> events, List<Long> marbles, MerkleTree tree) {

    private static final Tally.Codec CODEC = new Tally.Codec();

    JarLog() {
        this(new ArrayList<>(), new ArrayList<>(List.of(0L)), new MerkleTree());
    }

    void add(StoredEvent event) {
        events.add(event);
        tree.append(event.bytes());
        Leaf leaf = Leaf.parse(event.meta().aggregateId(), event.bytes());
        int more = CODEC.decode(leaf.type(), leaf.data(), List.of()).marbles();
        marbles.add(marbles.getLast() + more);
    }

    long marbles(long version) {
        return marbles.get((int) Math.min(version, events.size()));
    }

    /** Whether a decision goes on beyond this version. */
    boolean halfDecided(int version) {
        return version > 0
                && version < events.size()
                && command(version).equals(command(version + 1));
    }

    private UUID command(int version) {
        return events.get(version - 1).meta().commandId();
    }
}
