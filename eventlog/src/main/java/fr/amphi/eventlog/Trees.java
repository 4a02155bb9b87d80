package fr.amphi.eventlog;

import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.VerifierKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Merkle trees of one partition's aggregates, and the signing of their heads. */
final class Trees {

    private final int partition;
    private final Notary notary;
    private final HeadGuard guard;
    private final Map<String, MerkleTree> trees = new HashMap<>();

    Trees(int partition, Notary notary, HeadGuard guard) {
        this.partition = partition;
        this.notary = notary;
        this.guard = guard;
    }

    void append(StoredEvent event) {
        trees.computeIfAbsent(event.meta().aggregateId(), id -> new MerkleTree())
                .append(event.bytes());
    }

    /**
     * Compares the replayed trees with the heads kept elsewhere, and signs and keeps those that are
     * ahead of them.
     *
     * @throws Diverged when one is shorter or different
     * @throws GuardLost when there is nothing to compare with
     */
    void compareWithGuard() {
        Map<String, HeadGuard.Head> kept = guard.kept(partition).orElseGet(this::nothing);
        kept.values().forEach(this::compare);
        guard.begin(partition, kept.values());
        seal(trees.keySet().stream().filter(id -> !covers(kept.get(id), id)).toList());
    }

    private Map<String, HeadGuard.Head> nothing() {
        if (trees.isEmpty()) {
            return Map.of();
        }
        throw new GuardLost(
                "the log has events (aggregates: %d), the guard no head of any: it is lost or not in its place. Read-only until a person decides: bring it back, or %s"
                        .formatted(trees.size(), guard.remedy(partition)));
    }

    private void compare(HeadGuard.Head head) {
        MerkleTree tree = trees.get(head.aggregateId());
        long size = tree == null ? 0 : tree.size();
        if (tree == null || size < head.size()) {
            throw new Diverged(
                    "%s has %d events in the log, but %d were signed: events are missing. Restore the log from a copy that has them."
                            .formatted(head.aggregateId(), size, head.size()));
        }
        if (!Arrays.equals(tree.root(head.size()), head.root())) {
            throw new Diverged(
                    "the first %d events of %s are not those that were signed: the log was altered. Restore it from a copy."
                            .formatted(head.size(), head.aggregateId()));
        }
    }

    private boolean covers(HeadGuard.@Nullable Head head, String aggregateId) {
        return head != null && head.size() >= tree(aggregateId).size();
    }

    /** Signs and keeps the heads of the trees touched, one signature each. */
    Map<String, HeadGuard.Head> seal(Collection<String> aggregateIds) {
        Map<String, HeadGuard.Head> heads = new HashMap<>();
        Set<String> touched = new TreeSet<>(aggregateIds);
        for (String id : touched) {
            MerkleTree tree = tree(id);
            long size = tree.size();
            byte[] root = tree.root(size);
            heads.put(id, new HeadGuard.Head(id, size, root, notary.sign(id, size, root)));
        }
        guard.keep(partition, heads.values());
        return heads;
    }

    Receipt receipt(StoredEvent event, List<Opening> openings, HeadGuard.Head head) {
        long index = event.meta().version() - 1;
        List<byte[]> proof = tree(event.meta().aggregateId()).inclusion(index, head.size());
        VerifierKey key = notary.key();
        String text =
                key == null
                        ? TlogProof.format(index, proof, head.checkpoint())
                        : TlogProof.format(index, proof, head.checkpoint(), key);
        return new Receipt(event.bytes(), openings, text);
    }

    private MerkleTree tree(String aggregateId) {
        return Objects.requireNonNull(trees.get(aggregateId), aggregateId);
    }
}
