package fr.amphi.verifier;

import static fr.amphi.verifier.Checks.holds;
import static fr.amphi.verifier.Checks.need;
import static fr.amphi.verifier.Checks.notCheckable;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Fairness;
import fr.amphi.amphitheatre.Property;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Verdict;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.Utf8;
import fr.amphi.verifier.record.ResultsCsv;
import fr.amphi.verifier.record.RulesFile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what the log says happened: replay, the named properties, the results. */
final class SessionChecks {

    private final Bundle bundle;
    private final Checks checks;
    private @Nullable State state;
    private @Nullable List<Verdict> verdicts;

    SessionChecks(Bundle bundle, Checks checks) {
        this.bundle = bundle;
        this.checks = checks;
    }

    void run(@Nullable List<Event> events, @Nullable Checkpoint head, @Nullable RulesFile rules) {
        checks.check("rejeu", () -> replay(need(events), need(head)));
        checks.check("règles appliquées", () -> rules(need(events), need(state), need(rules)));
        for (Property property : Property.values()) {
            checks.check(name(property), () -> fairness(need(events), property));
        }
        checks.check("résultats", () -> results(need(state)));
    }

    /** Figures of the amphitheatre. */
    String content() {
        State end = state;
        return end == null
                ? "amphi illisible"
                : "%s, %s, %s"
                        .formatted(
                                count(end.callList().size(), "interne"),
                                count(end.offer().posts().size(), "poste"),
                                count(end.version(), "événement"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number > 1 ? "s" : "");
    }

    private Checks.Finding replay(List<Event> events, Checkpoint head) throws Divergence {
        State end = Replay.of(events, head);
        state = end;
        return switch (end.stage()) {
            case CLOSED -> holds("amphi clos");
            case PUBLISHED -> holds("publié, arrêté " + end.order().orElse(""));
            case NONE, SCHEDULED, OPEN, SUSPENDED -> throw new Divergence("l'amphi n'est pas clos");
        };
    }

    private static Checks.Finding rules(List<Event> events, State end, RulesFile file)
            throws Divergence {
        for (Event event : events) {
            if (event instanceof Event.BlockingRulesSet it) {
                for (BlockingRule rule : it.rules()) {
                    published(RulesFile.Rule.of(rule), file);
                }
            }
        }
        var profile = end.plan().orElseThrow().rules();
        for (RulesFile.Rule rule : file.rules()) {
            if (rule.id().equals(profile.id()) && rule.text().equals(profile.text())) {
                return holds(rule.id() + ", depuis le " + rule.from());
            }
        }
        throw new Divergence("rules.json n'a pas la règle de l'amphi, " + profile.id());
    }

    private static void published(RulesFile.Rule rule, RulesFile file) throws Divergence {
        if (!file.rules().contains(rule)) {
            throw new Divergence("rules.json n'a pas la règle de secteur " + rule.id());
        }
    }

    private Checks.Finding fairness(List<Event> events, Property property) throws Divergence {
        if (verdicts == null) {
            need(state);
            verdicts = verdicts(events);
        }
        for (Verdict verdict : verdicts) {
            if (verdict.property() == property) {
                return finding(verdict);
            }
        }
        throw new IllegalStateException("no verdict on " + property);
    }

    private static List<Verdict> verdicts(List<Event> events) throws Divergence {
        try {
            return Fairness.check(events);
        } catch (RuntimeException e) {
            throw new Divergence("le journal décrit un amphi impossible (" + e + ")");
        }
    }

    private static Checks.Finding finding(Verdict verdict) throws Divergence {
        String line =
                verdict.eventIndex() < 0
                        ? ""
                        : Bundle.LOG + Divergence.LINE + (verdict.eventIndex() + 1) + " : ";
        return switch (verdict.status()) {
            case HOLDS -> holds("");
            case NOT_CHECKABLE -> notCheckable(line + verdict.detail());
            case VIOLATED -> throw new Divergence(line + verdict.detail());
        };
    }

    private Checks.Finding results(State end) throws Divergence {
        byte[] file = need(bundle.files().get(Bundle.RESULTS));
        List<byte[]> found = Lines.of(Bundle.RESULTS, file);
        List<byte[]> expected = Lines.of(Bundle.RESULTS, Utf8.encode(ResultsCsv.write(end)));
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            if (i >= found.size()) {
                throw Divergence.at(Bundle.RESULTS, i + 1L, "la ligne manque");
            }
            if (i >= expected.size() || !Arrays.equals(found.get(i), expected.get(i))) {
                throw Divergence.at(Bundle.RESULTS, i + 1L, "ce n'est pas ce que dit le journal");
            }
        }
        return holds(count(expected.size() - 1L, "affectation") + " conformes au journal");
    }

    private static String name(Property property) {
        return switch (property) {
            case SEQUENCE -> "déroulement";
            case FROZEN_LISTS -> "listes figées";
            case CAPACITY -> "capacités";
            case ONE_POST_EACH -> "un seul poste chacun";
            case RANK_ORDER -> "ordre des rangs";
            case FREE_POST -> "postes libres au moment du choix";
            case BLOCKED_POSTS -> "postes bloqués";
            case PROXIES -> "procurations";
            case AGREEMENTS -> "accords des surnombres";
            case RESERVED -> "réservations";
            case SEALED -> "vœux scellés";
            case FIRST_WISH -> "premiers vœux possibles";
            case REPLAY -> "état rejoué";
        };
    }
}
