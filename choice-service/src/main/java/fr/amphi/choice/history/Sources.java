package fr.amphi.choice.history;

import static fr.amphi.choice.paper.French.count;
import static fr.amphi.choice.paper.French.moment;
import static fr.amphi.choice.paper.French.ordinal;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.WishList;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The data processed and where they come from, the parameters and their weights. */
final class Sources {

    private Sources() {}

    /** R. 311-3-1-2, 2°. */
    static Explanation data(State before, int position) {
        return new Explanation(
                "Les données traitées, et d'où elles viennent",
                "CRPA, art. R. 311-3-1-2, 2°",
                List.of(
                        Explanation.of(
                                "La liste d'appel publiée par l'agence, révision %d, %s : votre"
                                                .formatted(
                                                        before.callList().revision(),
                                                        count(
                                                                before.callList().size(),
                                                                "interne",
                                                                "internes"))
                                        + " ancienneté (semestres validés par la faculté) et votre"
                                        + " rang de classement."),
                        Explanation.of(
                                "Les postes ouverts par l'agence et leurs places, révision %d, %s."
                                        .formatted(
                                                before.offer().revision(),
                                                count(
                                                        before.offer().posts().size(),
                                                        "poste",
                                                        "postes"))),
                        Explanation.of(wishes(before.wishes(position))),
                        Explanation.of(
                                "Les choix des internes appelés avant vous, tels que le journal de"
                                        + " l'amphi les porte.")));
    }

    private static String wishes(WishList list) {
        Instant at = list.at();
        return at == null
                ? "Aucune liste de vœux : vous n'en aviez pas déposé."
                : "Votre liste de vœux, que vous avez déposée le %s : %s."
                        .formatted(moment(at), count(list.count(), "vœu", "vœux"));
    }

    /** R. 311-3-1-2, 3°. */
    static Explanation parameters(State before, int position) {
        CallListLine line = before.callList().lines().get(position - 1);
        Event.AmphitheatreScheduled plan = before.plan().orElseThrow();
        return new Explanation(
                "Les paramètres appliqués à votre situation, et leur poids",
                "CRPA, art. R. 311-3-1-2, 3°",
                Stream.concat(
                                Stream.of(
                                        new Explanation(
                                                "Vous étiez %s sur %d : %s pour l'ancienneté, puis rang de"
                                                                .formatted(
                                                                        ordinal(position),
                                                                        before.callList().size(),
                                                                        count(
                                                                                line.seniority(),
                                                                                "semestre retenu",
                                                                                "semestres retenus"))
                                                        + " classement %s%s. Ces critères passent l'un après l'autre,"
                                                                .formatted(line.rank(), guest(line))
                                                        + " sans points ni coefficients.",
                                                plan.rules().text(),
                                                List.of()),
                                        Explanation.of(
                                                "Temps pour choisir : %d s par interne."
                                                        .formatted(plan.secondsPerTurn()))),
                                rules(before, line))
                        .toList());
    }

    /** Rules over sectors that speak of the intern, in the order of their weight. */
    private static Stream<Explanation> rules(State before, CallListLine line) {
        return before.rules().stream()
                .filter(rule -> rule.group().members().test(line))
                .map(rule ->
                        new Explanation(
                                "Règle « %s », secteur %s, pour « %s »."
                                        .formatted(
                                                rule.title(), rule.sector(), rule.group().name()),
                                rule.text(),
                                List.of()));
    }

    private static String guest(CallListLine line) {
        return line.guest() ? ", après les internes de la spécialité (stage libre)" : "";
    }
}
