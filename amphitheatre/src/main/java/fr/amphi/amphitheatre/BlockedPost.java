package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.POST_BLOCKED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a post that a rule blocks: the rule, its figures, what would unlock it. */
final class BlockedPost {

    private BlockedPost() {}

    static Refusal barred(String post, BlockingRule rule) {
        return refusal(
                post,
                List.of(rule),
                "Poste bloqué : le secteur %s n'est pas ouvert à « %s ». Il ne se débloquera que si"
                                .formatted(rule.sector(), rule.group().name())
                        + " l'ARS modifie la règle",
                Map.of());
    }

    static Refusal quota(String post, BlockingRule rule, int most, int taken) {
        return refusal(
                post,
                List.of(rule),
                "Poste bloqué : secteur %s, %s pour « %s », %s. Il se débloquera si l'une d'elles se libère"
                        .formatted(
                                rule.sector(),
                                French.count(most, "place au plus", "places au plus"),
                                rule.group().name(),
                                French.count(taken, "déjà prise", "déjà prises")),
                Map.of("most", most, "taken", taken));
    }

    static Refusal toFill(String post, List<BlockingRule> rules, int places, int toChoose) {
        String sectors =
                rules.stream()
                        .map(BlockingRule::sector)
                        .distinct()
                        .collect(Collectors.joining(", "));
        int lacking = places - toChoose + 1;
        return refusal(
                post,
                rules,
                "%s %s : %s pour %s à appeler ; ce poste hors secteur se débloquera si le secteur compte"
                                .formatted(
                                        rules.size() == 1 ? "Secteur" : "Secteurs",
                                        sectors,
                                        French.count(places, "place restante", "places restantes"),
                                        French.count(toChoose, "interne", "internes"))
                        + " %s de moins, ou si %s à appeler"
                                .formatted(
                                        French.count(lacking, "place", "places"),
                                        French.count(
                                                lacking,
                                                "interne de plus est",
                                                "internes de plus sont")),
                Map.of("places", places, "toChoose", toChoose));
    }

    private static Refusal refusal(
            String post, List<BlockingRule> rules, String why, Map<String, Object> figures) {
        BlockingRule rule = rules.getLast();
        Map<String, Object> all = new HashMap<>(figures);
        all.put("post", post);
        all.put("rule", rule.id());
        all.put("kind", rule.kind().name());
        all.put("title", rule.title());
        all.put("text", rule.text());
        all.put("sectors", rules.stream().map(BlockingRule::sector).distinct().toList());
        return new Refusal(POST_BLOCKED, "%s (%s).".formatted(why, rule.cited()), all);
    }
}
