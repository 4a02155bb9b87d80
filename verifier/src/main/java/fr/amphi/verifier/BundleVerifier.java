package fr.amphi.verifier;

import static fr.amphi.verifier.Checks.holds;
import static fr.amphi.verifier.Checks.need;

import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.Manifest;
import fr.amphi.proof.Utf8;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.record.RulesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a published bundle with nothing but its bytes and the operator's public key. */
public final class BundleVerifier {

    private final Bundle bundle;
    private final List<VerifierKey> pinned;
    private final Checks checks = new Checks();
    private @Nullable RulesFile rules;
    private @Nullable List<VerifierKey> keys;
    private @Nullable Checkpoint head;

    private BundleVerifier(Bundle bundle, List<VerifierKey> pinned) {
        this.bundle = bundle;
        this.pinned = pinned;
    }

    /**
     * Checks an archive or an unpacked folder.
     *
     * @param pinned keys trusted beforehand; without any, those that the bundle itself names
     */
    public static Report verify(Path archiveOrFolder, List<VerifierKey> pinned) throws IOException {
        return verify(archiveOrFolder.toString(), Bundle.read(archiveOrFolder), pinned);
    }

    /** Checks an archive in memory. */
    public static Report verify(String name, byte[] archive, List<VerifierKey> pinned) {
        return verify(name, Bundle.of(archive), pinned);
    }

    static Report verify(String name, Bundle bundle, List<VerifierKey> pinned) {
        return new BundleVerifier(bundle, pinned).run(name);
    }

    private Report run(String name) {
        checks.check("structure", this::structure);
        checks.check("archive", this::archive);
        checks.check("règles", this::rules);
        checks.check("clé", this::key);
        checks.check("signature", this::signature);
        checks.check("manifeste", this::manifest);
        var log = new LogChecks(bundle, checks);
        log.run(head);
        var session = new SessionChecks(bundle, checks);
        session.run(log.events(), head, rules);
        return new Report(name, session.content(), checks.done());
    }

    private Checks.Finding structure() throws Divergence {
        var missing = new TreeSet<>(Bundle.NAMES);
        missing.removeAll(bundle.files().keySet());
        var foreign = new TreeSet<>(bundle.files().keySet());
        Bundle.NAMES.forEach(foreign::remove);
        List<String> faults = new ArrayList<>();
        missing.forEach(file -> faults.add(file + " manque"));
        foreign.forEach(file -> faults.add(file + " n'a rien à faire là"));
        if (!faults.isEmpty()) {
            throw new Divergence(String.join(", ", faults));
        }
        return holds(Bundle.NAMES.size() + " fichiers");
    }

    private Checks.Finding archive() throws Divergence {
        String flaw = bundle.archiveFlaw();
        if (flaw == null) {
            return holds("dossier déballé, seuls les contenus comptent");
        }
        if (!flaw.isEmpty()) {
            throw new Divergence(flaw);
        }
        return holds("forme canonique");
    }

    private Checks.Finding rules() {
        RulesFile read = RulesFile.read(file(Bundle.RULES));
        rules = read;
        return holds(read.rules().size() + " règle(s), moteur " + read.engine());
    }

    private Checks.Finding key() throws Divergence {
        List<VerifierKey> named = need(rules).verifierKeys();
        if (pinned.isEmpty()) {
            keys = named;
            return holds(Keys.describe(named, false));
        }
        keys = pinned;
        if (pinned.stream().noneMatch(named::contains)) {
            throw new Divergence("rules.json ne nomme pas la clé épinglée");
        }
        return holds(Keys.describe(pinned, true));
    }

    private Checks.Finding signature() {
        String note = text(Bundle.CHECKPOINT);
        Checkpoint read = Checkpoint.verify(note, keysOrPinned());
        head = read;
        return holds(read.origin() + ", " + read.size() + " feuilles");
    }

    private Checks.Finding manifest() throws Divergence {
        Manifest manifest = Manifest.verify(text(Bundle.MANIFEST), keysOrPinned());
        List<String> changed = new ArrayList<>();
        for (String name : Bundle.NAMES) {
            byte[] bytes = bundle.files().get(name);
            if (!name.equals(Bundle.MANIFEST)
                    && bytes != null
                    && !Manifest.digest(bytes).equals(manifest.digests().get(name))) {
                changed.add(name);
            }
        }
        if (!changed.isEmpty()) {
            throw new Divergence(
                    String.join(", ", changed)
                            + " : le contenu n'est pas celui que le manifeste signe");
        }
        if (manifest.digests().size() != Bundle.NAMES.size() - 1) {
            throw new Divergence("le manifeste signe d'autres fichiers que ceux du dossier");
        }
        Checkpoint signed = head;
        if (signed != null && !manifest.origin().equals(signed.origin())) {
            throw new Divergence("le manifeste est celui de " + manifest.origin());
        }
        return holds("signé, " + manifest.digests().size() + " empreintes");
    }

    /** A damaged rules.json must not hide what the pinned key can still check. */
    private List<VerifierKey> keysOrPinned() {
        return need(pinned.isEmpty() ? keys : pinned);
    }

    private byte[] file(String name) {
        return need(bundle.files().get(name));
    }

    private String text(String name) {
        return Utf8.decode(file(name), name);
    }
}
