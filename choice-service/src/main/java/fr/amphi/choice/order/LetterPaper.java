package fr.amphi.choice.order;

import static fr.amphi.choice.paper.Html.paragraph;
import static fr.amphi.choice.paper.Html.text;

import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.choice.paper.French;
import fr.amphi.choice.paper.Paper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The letter that tells an intern their assignment, with what the law wants said (CRPA). */
final class LetterPaper {

    private LetterPaper() {}

    static Paper.Document one(Order order, Issuer issuer, Order.Line line) {
        return document(order, name(line), letter(order, issuer, line));
    }

    /** All of them, in the order of the call, each on a page of its own. */
    static Paper.Document all(Order order, Issuer issuer) {
        List<Order.Line> lines = order.lines();
        return document(
                order,
                "tous les internes",
                IntStream.range(0, lines.size())
                        .mapToObj(i ->
                                "<div%s>%s</div>"
                                        .formatted(
                                                i == 0 ? "" : " class=\"next\"",
                                                letter(order, issuer, lines.get(i))))
                        .collect(Collectors.joining()));
    }

    private static Paper.Document document(Order order, String whose, String body) {
        return new Paper.Document(
                "Lettre d'affectation, " + whose,
                "Affectation " + order.semester() + ", " + order.pool(),
                order.title() + " · " + order.state().id(),
                body,
                order.at());
    }

    private static String letter(Order order, Issuer issuer, Order.Line line) {
        return """
        <p class="issuer">%s</p><p class="under">%s</p><p class="address">%s</p>\
        <h1 class="letter">Votre affectation %s</h1>\
        """
                        .formatted(
                                text(issuer.name()),
                                text(order.pool()),
                                text(name(line)),
                                text(order.semester()))
                + assignment(order, line.post())
                + paragraph(
                        "Vous étiez %s sur %d de la liste d'appel. %s"
                                .formatted(
                                        French.ordinal(line.position()),
                                        order.lines().size(),
                                        Hows.letter(line.row())))
                + OrderPaper.signature(order, issuer)
                + law(line.row().how().isOutOfOrder());
    }

    private static String assignment(Order order, @Nullable OfferedPost post) {
        if (post == null) {
            return paragraph(
                    "À l'issue de l'amphi de choix, aucun poste ne vous est affecté. Prenez contact"
                            + " avec le bureau de l'internat de l'agence.");
        }
        String site =
                Stream.of(post.finess() == null ? "" : "FINESS " + post.finess(), post.city())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return paragraph("Par %s, vous êtes affecté(e) :".formatted(lowered(order.title())))
                + "<div class=\"post\"><p class=\"name\">%s</p><p>%s</p><p>%s</p></div>"
                        .formatted(text(post.establishment()), text(post.unit()), text(site))
                + paragraph(
                        "La prise de fonctions a lieu le %s. Le bureau des affaires médicales de"
                                        .formatted(French.day(order.campaign().firstDay()))
                                + " l'établissement reçoit la liste des internes qui arrivent.");
    }

    /**
     * CRPA, R. 311-3-1-1; code de justice administrative, R. 421-1.
     *
     * @param decidedByHand nothing was computed
     */
    private static String law(boolean decidedByHand) {
        return Stream.of(
                        decidedByHand
                                ? ""
                                : "Cette décision a été prise sur le fondement d'un traitement algorithmique"
                                        + " dont la finalité est d'affecter les internes aux postes ouverts,"
                                        + " dans l'ordre de la liste d'appel et selon leurs choix. Vous avez"
                                        + " le droit d'obtenir la communication des règles qui le définissent"
                                        + " et des principales caractéristiques de sa mise en œuvre (code des"
                                        + " relations entre le public et l'administration, articles"
                                        + " L. 311-3-1 et R. 311-3-1-1) : elles sont dans votre espace, page"
                                        + " « Mon affectation », et l'agence vous les adresse sur"
                                        + " demande. Sans réponse dans un délai d'un mois, ou en cas de refus, vous"
                                        + " pouvez saisir la Commission d'accès aux documents administratifs.",
                        "Cette décision peut faire l'objet d'un recours devant le tribunal"
                                + " administratif territorialement compétent dans un délai de deux"
                                + " mois à compter de sa notification.")
                .filter(says -> !says.isEmpty())
                .map(says -> "<p class=\"small\">" + text(says) + "</p>")
                .collect(Collectors.joining());
    }

    private static String name(Order.Line line) {
        return (line.givenName() + " " + line.familyName()).strip();
    }

    private static String lowered(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
