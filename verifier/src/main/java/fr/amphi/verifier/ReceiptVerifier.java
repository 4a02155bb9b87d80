package fr.amphi.verifier;

import static fr.amphi.verifier.Checks.holds;
import static fr.amphi.verifier.Checks.need;
import static fr.amphi.verifier.Checks.notCheckable;

import fr.amphi.amphitheatre.Event;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.Merkle;
import fr.amphi.proof.Receipt;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.Utf8;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.record.Commitments;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.ReceiptOpenings;
import fr.amphi.verifier.record.RulesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a receipt, alone or against the published bundle of its amphitheatre. */
public final class ReceiptVerifier {

    private final Checks checks = new Checks();
    private final @Nullable Bundle bundle;
    private @Nullable Receipt receipt;
    private @Nullable TlogProof proof;
    private @Nullable List<VerifierKey> keys;
    private @Nullable Checkpoint head;
    private @Nullable LogLine line;
    private @Nullable Event event;

    private ReceiptVerifier(@Nullable Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Checks a receipt.
     *
     * @param receipt folder or archive
     * @param pinned keys trusted beforehand; without any, those the bundle or the receipt names
     * @param bundle archive or folder, not checked here; null: the receipt alone
     */
    public static Report verify(Path receipt, List<VerifierKey> pinned, @Nullable Path bundle)
            throws IOException {
        var verifier = new ReceiptVerifier(bundle == null ? null : Bundle.read(bundle));
        verifier.read(receipt);
        return verifier.run(receipt.toString(), pinned);
    }

    private void read(Path path) throws IOException {
        try {
            Receipt read = Receipt.read(path);
            receipt = read;
            checks.add("structure", Check.Status.HOLDS, read.files().size() + " fichiers");
        } catch (InvalidProof e) {
            checks.add("structure", Check.Status.DIVERGES, String.valueOf(e.getMessage()));
        }
    }

    private Report run(String name, List<VerifierKey> pinned) {
        checks.check("preuve", this::inclusion);
        checks.check("clé", () -> key(pinned));
        checks.check("signature", this::signature);
        checks.check("événement", this::event);
        checks.check("ouverture", this::opening);
        if (bundle != null) {
            checks.check(
                    "journal publié",
                    () ->
                            PublishedLog.compare(
                                    bundle, need(receipt).event(), need(proof), need(head)));
        }
        LogLine read = line;
        String content =
                read == null
                        ? "récépissé illisible"
                        : "événement n° %d (%s) du %s"
                                .formatted(read.version(), read.type(), read.at());
        return new Report(name, content, checks.done());
    }

    private Checks.Finding inclusion() throws Divergence {
        Receipt read = need(receipt);
        TlogProof parsed = TlogProof.parse(read.proof());
        Checkpoint claimed = Checkpoint.parse(parsed.checkpoint());
        byte[] root =
                Merkle.rootFromInclusion(
                        parsed.index(),
                        claimed.size(),
                        Merkle.leafHash(read.event()),
                        parsed.hashes());
        if (!MessageDigest.isEqual(root, claimed.root())) {
            throw new Divergence(
                    "event.json n'est pas la feuille n° %d de l'arbre signé"
                            .formatted(parsed.index() + 1));
        }
        proof = parsed;
        head = claimed;
        return holds(
                "feuille %d de %d, %s"
                        .formatted(parsed.index() + 1, claimed.size(), claimed.origin()));
    }

    private Checks.Finding key(List<VerifierKey> pinned) {
        List<VerifierKey> known = pinned;
        if (known.isEmpty() && bundle != null) {
            known = RulesFile.read(need(bundle.files().get(Bundle.RULES))).verifierKeys();
        }
        if (known.isEmpty()) {
            known = need(proof).claimedKey().stream().toList();
        }
        keys = known;
        return known.isEmpty()
                ? notCheckable("aucune clé publique (unpinned) : donner --key")
                : holds(Keys.describe(known, !pinned.isEmpty()));
    }

    private Checks.Finding signature() throws Divergence {
        if (need(keys).isEmpty()) {
            return notCheckable("sans clé publique, le signataire n'est pas établi");
        }
        TlogProof signed = need(proof);
        Checkpoint.verify(signed.checkpoint(), need(keys));
        if (signed.extra() != null && signed.claimedKey().filter(need(keys)::contains).isEmpty()) {
            throw new Divergence("la preuve nomme une autre clé que celle qui l'a signée");
        }
        return holds("");
    }

    private Checks.Finding event() throws Divergence {
        LogLine read = LogLine.parse(need(receipt).event());
        line = read;
        event = EventJson.read(read.type(), Utf8.encode(read.data()), List.of());
        if (read.version() != need(proof).index() + 1) {
            throw new Divergence("l'événement porte la version " + read.version());
        }
        return holds(read.type() + ", version " + read.version() + ", " + read.at());
    }

    private Checks.Finding opening() throws Divergence {
        var committed = Commitments.of(need(event));
        byte[] file = need(receipt).openings();
        if (committed.isEmpty() && file == null) {
            return holds("l'événement n'engage sur rien");
        }
        if (file == null) {
            return notCheckable("pas d'ouverture dans le récépissé");
        }
        if (committed.isEmpty()) {
            throw new Divergence("l'événement n'engage sur rien");
        }
        var one = committed.getFirst();
        for (var opening : ReceiptOpenings.read(file, one.intern())) {
            Openings.match(one, opening);
        }
        return holds(one.field());
    }
}
