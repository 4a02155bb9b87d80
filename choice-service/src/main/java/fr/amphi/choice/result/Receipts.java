package fr.amphi.choice.result;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.amphitheatre.Journal.Decided;
import fr.amphi.proof.CanonicalZip;
import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.Receipt;
import fr.amphi.proof.TlogProof;
import fr.amphi.verifier.record.Opening;
import fr.amphi.verifier.record.ReceiptOpenings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rebuilds the receipts of decisions from the stored bytes, under a head signed now. */
final class Receipts {

    private final Records records;
    private final Journal journal;
    private final OperatorKey key;

    Receipts(Records records, Journal journal, OperatorKey key) {
        this.records = records;
        this.journal = journal;
        this.key = key;
    }

    /** The archive of one position's receipt; empty while nothing was decided about it. */
    Optional<byte[]> zip(State state, int position) {
        MerkleTree tree = records.tree(state);
        String checkpoint = key.sign(state.id(), state.version(), tree.root(state.version()));
        return receipt(state, tree, checkpoint, records.leaves(state), position).map(Receipt::zip);
    }

    /** All of them, a folder for each position. */
    byte[] all(State state) {
        MerkleTree tree = records.tree(state);
        String checkpoint = key.sign(state.id(), state.version(), tree.root(state.version()));
        List<byte[]> leaves = records.leaves(state);
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 1; i <= state.callList().size(); i++) {
            int position = i;
            receipt(state, tree, checkpoint, leaves, position)
                    .ifPresent(r -> r.files().forEach((n, b) -> files.put(position + "/" + n, b)));
        }
        return CanonicalZip.write(files);
    }

    private Optional<Receipt> receipt(
            State state, MerkleTree tree, String checkpoint, List<byte[]> leaves, int position) {
        String intern = state.callList().internAt(position);
        return journal.of(state.id())
                .decision(intern)
                .filter(decided -> decided.meta().version() <= state.version())
                .map(decided -> {
                    long index = decided.meta().version() - 1;
                    return new Receipt(
                            leaves.get(Math.toIntExact(index)),
                            openings(intern, decided),
                            TlogProof.format(
                                    index,
                                    tree.inclusion(index, state.version()),
                                    checkpoint,
                                    key.key()));
                });
    }

    private static byte @Nullable [] openings(String intern, Decided decided) {
        Commitment<String> reason = decided.reason();
        Commitment.Opening<String> opening = reason == null ? null : reason.opening();
        String json = reason == null ? null : reason.json();
        if (opening == null || json == null) {
            return null;
        }
        return ReceiptOpenings.write(
                List.of(
                        new Opening(
                                intern,
                                "reason",
                                opening.salt().bytes(),
                                json.getBytes(StandardCharsets.UTF_8))));
    }
}
