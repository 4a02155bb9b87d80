package fr.amphi.choice.result;

import fr.amphi.amphitheatre.Fairness;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Verdict;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the named properties on the real record; a broken one stops closing and publishing. */
final class RecordAudit implements Conduct.Audit {

    private static final Logger log = LoggerFactory.getLogger(RecordAudit.class);

    private final Records records;
    private final Bundles bundles;

    RecordAudit(Records records, Bundles bundles) {
        this.records = records;
        this.bundles = bundles;
    }

    @Override
    public void requireFair(State state) {
        for (Verdict verdict : Fairness.check(records.events(state), state)) {
            if (verdict.status() == Verdict.Status.VIOLATED) {
                log.error("{} breaks {}: {}", state.id(), verdict.property(), verdict.detail());
                throw new Refused(
                        new Refusal(
                                "FAIRNESS_VIOLATED",
                                "Le journal de l'amphi ne respecte pas une règle : "
                                        + verdict.detail(),
                                Map.of(
                                        "property",
                                        verdict.property().name(),
                                        "event",
                                        verdict.eventIndex() + 1)));
            }
        }
    }

    @Override
    public void requireProvable(State state) {
        Bundles.Checked bundle = bundles.of(state);
        if (!bundle.conforms()) {
            throw new Refused(Refusal.of("BUNDLE_DIVERGES", bundle.summary()));
        }
    }
}
