package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.proof.CanonicalZip;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.MerkleTree;
import fr.amphi.proof.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * An operator who signs whatever suits him: tree, head and manifest are right, the session is not.
 */
class ForgeryTest {

    private final Session session = Session.eventful();

    @Test
    void aPostThatWasNotTheFirstWishPossibleIsNamed() {
        Report report = forged("choice-made", "\"i3\",\"post\":\"P2\"", "\"i3\",\"post\":\"P3\"");
        assertThat(report.text()).contains("✗ premiers vœux possibles : log.jsonl, ligne ");
    }

    @Test
    void aPostThatWasTakenIsNamed() {
        Report report = forged("choice-made", "\"i2\",\"post\":\"P2\"", "\"i2\",\"post\":\"P1\"");
        assertThat(report.text())
                .contains("✗ postes libres au moment du choix : log.jsonl, ligne ");
    }

    @Test
    void aChoiceOutOfTurnIsNamed() {
        Report report =
                forged(
                        "turn-started",
                        "\"position\":2,\"intern\":\"i2\"",
                        "\"position\":5,\"intern\":\"i5\"");
        assertThat(report.text()).contains("log.jsonl, ligne ").contains("NON CONFORME");
    }

    @Test
    void aChoiceByAProxyThatWasNeverGivenIsNamed() {
        Report report = forged("choice-made", "\"how\":\"SELF\"", "\"how\":\"PROXY\"");
        assertThat(report.text()).contains("✗ procurations : log.jsonl, ligne ");
    }

    @Test
    void aCallListThatIsNotTheFixedOneIsNamed() {
        Report report = forged("call-list-part-added", "\"i6\"", "\"i9\"");
        assertThat(report.text()).contains("✗ listes figées : log.jsonl, ligne ");
    }

    @Test
    void nonsenseIsNamedAndNeverAnException() {
        for (int i = 0; i < session.leaves.size(); i++) {
            int index = i;
            String leaf = session.leaf(i);
            String nonsense = leaf.replace(":\"P", ":\"Q").replace(":\"i", ":\"j");
            Report report =
                    forged(leaves -> {
                        leaves.set(index, nonsense);
                        return leaves;
                    });
            assertThat(report.conforms())
                    .as(nonsense + report.text())
                    .isEqualTo(nonsense.equals(leaf));
        }
    }

    private Report forged(String type, String from, String to) {
        return forged(leaves -> {
            leaves.replaceAll(
                    leaf -> leaf.contains("\"" + type + "\"") ? leaf.replace(from, to) : leaf);
            return leaves;
        });
    }

    private Report forged(UnaryOperator<List<String>> forgery) {
        List<String> honest = new ArrayList<>();
        for (int i = 0; i < session.leaves.size(); i++) {
            honest.add(session.leaf(i));
        }
        List<String> leaves = forgery.apply(new ArrayList<>(honest));
        var tree = new MerkleTree();
        leaves.forEach(leaf -> tree.append(Utf8.encode(leaf)));
        String head =
                Checkpoint.sign(
                        Session.KEY, "amphi.example/" + Session.ID, tree.size(), tree.root());
        SortedMap<String, byte[]> files = CanonicalZip.read(session.bundle()).files();
        String log = leaves.stream().map(leaf -> leaf + "\n").collect(Collectors.joining());
        files.put(Bundle.LOG, Utf8.encode(log));
        files.put(Bundle.CHECKPOINT, Utf8.encode(head));
        return BundleVerifierTest.verify(BundleVerifierTest.resigned(files));
    }
}
