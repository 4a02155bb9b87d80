package fr.amphi.verifier;

import static fr.amphi.verifier.Checks.holds;
import static fr.amphi.verifier.Checks.need;

import fr.amphi.amphitheatre.Event;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.MerkleTree;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.UnreadableRecord;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the log as a record: its tree, the form of its lines, their order, their openings. */
final class LogChecks {

    private final Bundle bundle;
    private final Checks checks;
    private @Nullable List<byte[]> leaves;
    private @Nullable List<LogLine> lines;
    private @Nullable List<Event> closed;
    private @Nullable List<Event> events;

    LogChecks(Bundle bundle, Checks checks) {
        this.bundle = bundle;
        this.checks = checks;
    }

    void run(@Nullable Checkpoint head) {
        checks.check("lignes", this::lines);
        checks.check("ordre", this::order);
        checks.check("arbre", () -> tree(need(head)));
        checks.check("événements", this::read);
        checks.check("ouvertures", this::openings);
    }

    /** The events with their openings, as far as they could be read. */
    @Nullable List<Event> events() {
        return events;
    }

    private Checks.Finding lines() throws Divergence {
        List<byte[]> found = Lines.of(Bundle.LOG, need(bundle.files().get(Bundle.LOG)));
        leaves = found;
        List<LogLine> parsed = new ArrayList<>(found.size());
        for (byte[] leaf : found) {
            try {
                parsed.add(LogLine.parse(leaf));
            } catch (UnreadableRecord e) {
                throw at(parsed.size(), e.getMessage());
            }
        }
        lines = parsed;
        return holds(parsed.size() + " lignes");
    }

    private Checks.Finding order() throws Divergence {
        List<LogLine> parsed = need(lines);
        Set<UUID> earlier = new HashSet<>();
        for (int i = 0; i < parsed.size(); i++) {
            LogLine line = parsed.get(i);
            if (line.version() != i + 1L) {
                throw at(i, "version " + line.version() + " au lieu de " + (i + 1));
            }
            if (i == 0) {
                continue;
            }
            LogLine before = parsed.get(i - 1);
            if (line.at().isBefore(before.at())) {
                throw at(i, line.at() + " est avant la ligne précédente, " + before.at());
            }
            if (!line.command().equals(before.command())) {
                earlier.add(before.command());
            }
            if (earlier.contains(line.command())) {
                throw at(i, "la commande " + line.command() + " a déjà été exécutée");
            }
        }
        return holds("versions 1 à " + parsed.size());
    }

    private Checks.Finding tree(Checkpoint head) throws Divergence {
        List<byte[]> found = need(leaves);
        var tree = new MerkleTree();
        found.forEach(tree::append);
        if (tree.size() < head.size()) {
            throw new Divergence(
                    "log.jsonl a %d lignes, la tête signée en compte %d : il en manque"
                            .formatted(tree.size(), head.size()));
        }
        if (tree.size() > head.size()) {
            throw at((int) head.size(), "au-delà des " + head.size() + " feuilles signées");
        }
        if (!MessageDigest.isEqual(tree.root(), head.root())) {
            throw new Divergence("log.jsonl n'a pas la racine signée : une ligne a changé");
        }
        return holds(head.size() + " feuilles, racine signée");
    }

    private Checks.Finding read() throws Divergence {
        closed = Openings.read(need(lines), List.of());
        return holds(closed.size() + " événements lus");
    }

    private Checks.Finding openings() throws Divergence {
        List<Event> read = need(closed);
        events = read;
        var openings = Openings.of(need(bundle.files().get(Bundle.OPENINGS)), read);
        events = Openings.read(need(lines), openings);
        return holds(openings.size() + " publiées, toutes celles de leurs engagements");
    }

    private static Divergence at(int index, @Nullable String why) {
        return Divergence.at(Bundle.LOG, index + 1L, String.valueOf(why));
    }
}
