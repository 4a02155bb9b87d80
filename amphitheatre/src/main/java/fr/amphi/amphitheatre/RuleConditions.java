package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_RULE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether rules over sectors can be frozen; refusals name the field and what to do about it. */
final class RuleConditions {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final State state;
    private final BlockingRule rule;
    private final List<BlockingRule> before;

    private RuleConditions(State state, BlockingRule rule, List<BlockingRule> before) {
        this.state = state;
        this.rule = rule;
        this.before = before;
    }

    static @Nullable Refusal hold(State state, List<BlockingRule> rules) {
        Refusal refusal = few(rules);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size() && refusal == null; i++) {
            var conditions = new RuleConditions(state, rules.get(i), rules.subList(0, i));
            refusal =
                    ids.add(rules.get(i).id())
                            ? conditions.refusal()
                            : conditions.bad("id", "Deux règles ont ce nom : changez-en un.");
        }
        return refusal;
    }

    private static @Nullable Refusal few(List<BlockingRule> rules) {
        long toFill =
                rules.stream().filter(r -> r.kind() == BlockingRule.Kind.MUST_BE_FILLED).count();
        if (rules.size() <= Limits.RULES && toFill <= Limits.SECTORS_TO_FILL && fit(rules)) {
            return null;
        }
        return new Refusal(
                BAD_RULE,
                "Au plus %d règles, dont %d secteurs à pourvoir, et des groupes désignés par critère plutôt que par de longues listes."
                        .formatted(Limits.RULES, Limits.SECTORS_TO_FILL),
                Map.of("field", "rules"));
    }

    private static boolean fit(List<BlockingRule> rules) {
        return rules.stream().mapToInt(Split::bytes).sum() <= Limits.BYTES_A_PART;
    }

    private @Nullable Refusal refusal() {
        return Condition.first(
                this::texts, this::sector, this::apart, this::most, this::dates, this::group);
    }

    private @Nullable Refusal texts() {
        for (var field :
                List.of(
                        Map.entry("id", rule.id()),
                        Map.entry("title", rule.title()),
                        Map.entry("group.name", rule.group().name()))) {
            if (field.getValue().isBlank() || field.getValue().length() > Limits.NAME) {
                return bad(field.getKey(), "Écrivez de 1 à " + Limits.NAME + " caractères.");
            }
        }
        return rule.text().isBlank() || rule.text().length() > Limits.REASON
                ? bad("text", "Citez le texte, légal ou local, sur lequel la règle repose.")
                : null;
    }

    private @Nullable Refusal sector() {
        Set<String> tags = new TreeSet<>();
        state.offer().posts().forEach(post -> tags.addAll(post.tags()));
        return tags.contains(rule.sector())
                ? null
                : bad(
                        "sector",
                        tags.isEmpty()
                                ? "Aucun poste de cet amphi ne porte de secteur : ajoutez-le à la liste des postes."
                                : "Aucun poste ne porte « %s ». Secteurs des postes : %s."
                                        .formatted(rule.sector(), String.join(", ", tags)));
    }

    /** Sectors to fill that share posts would each count on the same places. */
    private @Nullable Refusal apart() {
        if (rule.kind() != BlockingRule.Kind.MUST_BE_FILLED) {
            return null;
        }
        Set<Integer> own = clusters(rule);
        return before.stream()
                .filter(it -> it.kind() == BlockingRule.Kind.MUST_BE_FILLED)
                .filter(it -> !Collections.disjoint(own, clusters(it)))
                .findFirst()
                .map(it ->
                        bad(
                                "sector",
                                "Ce secteur à pourvoir a des postes en commun avec « %s » : réunissez-les sous un seul secteur."
                                        .formatted(it.sector())))
                .orElse(null);
    }

    private Set<Integer> clusters(BlockingRule of) {
        return state.offer().posts().stream()
                .filter(post -> post.tags().contains(of.sector()))
                .map(post -> state.offer().clusterOf(post.post()))
                .collect(Collectors.toSet());
    }

    private @Nullable Refusal most() {
        Integer most = rule.most();
        if (rule.kind() != BlockingRule.Kind.QUOTA) {
            return most == null
                    ? null
                    : bad("most", "Seul un quota a un nombre : laissez-le vide.");
        }
        return most != null && most >= 1 && most <= ListConditions.MOST_PLACES
                ? null
                : bad("most", "Donnez le nombre de places du quota, au moins 1.");
    }

    private @Nullable Refusal dates() {
        LocalDate until = rule.until();
        if (until != null && until.isBefore(rule.from())) {
            return bad("until", "Le dernier jour précède le premier : corrigez l'un des deux.");
        }
        LocalDate day = LocalDate.ofInstant(state.plan().orElseThrow().opensAt(), PARIS);
        return rule.holdsOn(day)
                ? null
                : bad(
                        rule.from().isAfter(day) ? "from" : "until",
                        "La règle ne vaut pas le jour de l'amphi, "
                                + day
                                + " : corrigez ses dates ou retirez-la.");
    }

    private @Nullable Refusal group() {
        GroupConditions.Fault fault = GroupConditions.fault(rule.group(), state.callList());
        return fault == null ? null : bad(fault.field(), fault.remedy());
    }

    private Refusal bad(String field, String remedy) {
        return new Refusal(
                BAD_RULE,
                "Règle %d (%s) : %s".formatted(before.size() + 1, rule.title(), remedy),
                Map.of("field", "rules[%d].%s".formatted(before.size(), field), "rule", rule.id()));
    }
}
