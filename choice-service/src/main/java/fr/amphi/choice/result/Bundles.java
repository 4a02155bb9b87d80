package fr.amphi.choice.result;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.ChoiceRules;
import fr.amphi.choice.view.PerVersion;
import fr.amphi.proof.MerkleTree;
import fr.amphi.verifier.BundleVerifier;
import fr.amphi.verifier.BundleWriter;
import fr.amphi.verifier.Report;
import fr.amphi.verifier.record.RulesFile;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bundles, and lets none out that does not verify. */
final class Bundles {

    private static final Logger log = LoggerFactory.getLogger(Bundles.class);

    /**
     * A bundle and what checking it gave.
     *
     * @param summary one French line
     */
    record Checked(byte[] archive, boolean conforms, String summary) {}

    private final Records records;
    private final OperatorKey key;
    private final ChoiceRules rules;
    private final String engine;
    private final PerVersion<SoftReference<Checked>> kept =
            new PerVersion<>(state -> new SoftReference<>(make(state)));

    Bundles(Records records, OperatorKey key, ChoiceRules rules, String engine) {
        this.records = records;
        this.key = key;
        this.rules = rules;
        this.engine = engine;
    }

    Checked of(State state) {
        Checked known = kept.of(state).get();
        return known != null ? known : make(state);
    }

    private Checked make(State state) {
        MerkleTree tree = records.tree(state);
        byte[] archive =
                BundleWriter.write(
                        state.id(),
                        records.leaves(state),
                        records.openings(state),
                        key.sign(state.id(), tree.size(), tree.root()),
                        rulesFile(state),
                        key.signingKey());
        Report report = BundleVerifier.verify(state.id(), archive, List.of(key.key()));
        if (!report.conforms()) {
            log.error("The bundle of {} does not verify:\n{}", state.id(), report.text());
        }
        return new Checked(archive, report.conforms(), report.summary());
    }

    private RulesFile rulesFile(State state) {
        RuleProfile profile = state.plan().orElseThrow().rules();
        String from = rules.from(profile.id()).map(Object::toString).orElse("");
        Stream<RulesFile.Rule> sectors =
                records.events(state).stream()
                        .filter(Event.BlockingRulesSet.class::isInstance)
                        .flatMap(it -> ((Event.BlockingRulesSet) it).rules().stream())
                        .map(RulesFile.Rule::of)
                        .distinct();
        return new RulesFile(
                engine,
                Stream.concat(
                                Stream.of(new RulesFile.Rule(profile.id(), from, profile.text())),
                                sectors)
                        .toList(),
                List.of(new RulesFile.Key(key.key().text(), key.from(), null)));
    }
}
