package fr.amphi.verifier;

import static fr.amphi.verifier.Checks.holds;
import static fr.amphi.verifier.Checks.need;

import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.Utf8;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Compares a receipt with the log that was published: same tree, grown since, same event in it. */
final class PublishedLog {

    private PublishedLog() {}

    /**
     * @param own the head in the receipt
     */
    static Checks.Finding compare(Bundle bundle, byte[] event, TlogProof proof, Checkpoint own)
            throws Divergence {
        byte[] note = need(bundle.files().get(Bundle.CHECKPOINT));
        String origin = Checkpoint.parse(Utf8.decode(note, Bundle.CHECKPOINT)).origin();
        if (!origin.equals(own.origin())) {
            throw new Divergence("le dossier est celui de " + origin);
        }
        List<byte[]> leaves = Lines.of(Bundle.LOG, need(bundle.files().get(Bundle.LOG)));
        if (leaves.size() < own.size()) {
            throw new Divergence(
                    "log.jsonl a %d lignes, le récépissé en atteste %d"
                            .formatted(leaves.size(), own.size()));
        }
        int index = (int) proof.index();
        if (!Arrays.equals(leaves.get(index), event)) {
            throw Divergence.at(Bundle.LOG, index + 1L, "ce n'est pas l'événement du récépissé");
        }
        var tree = new MerkleTree();
        leaves.forEach(tree::append);
        if (!MessageDigest.isEqual(tree.root(own.size()), own.root())) {
            throw new Divergence("log.jsonl ne prolonge pas l'arbre du récépissé");
        }
        return holds("log.jsonl, ligne " + (index + 1));
    }
}
