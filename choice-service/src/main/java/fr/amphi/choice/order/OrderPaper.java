package fr.amphi.choice.order;

import static fr.amphi.choice.paper.French.count;
import static fr.amphi.choice.paper.Html.paragraph;
import static fr.amphi.choice.paper.Html.text;
import static java.util.Objects.requireNonNull;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.paper.Html;
import fr.amphi.choice.paper.Paper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The order of the agency that pronounces the assignments, with its annex. */
final class OrderPaper {

    private OrderPaper() {}

    static Paper.Document of(Order order, Issuer issuer) {
        return new Paper.Document(
                order.title() + ", " + order.pool(),
                "Arrêté portant affectation des internes, " + order.semester(),
                order.title() + " · " + order.state().id(),
                head(order, issuer) + cited(order, issuer) + articles(order, issuer) + annex(order),
                order.at());
    }

    private static String head(Order order, Issuer issuer) {
        return """
        <p class="issuer">%s</p>%s<h1>%s</h1><p class="subject">portant affectation des internes<br/>\
        %s<br/>semestre %s</p>\
        """
                .formatted(
                        text(issuer.name()),
                        order.draft()
                                ? "<p class=\"draft\">Projet, sans valeur avant signature</p>"
                                : "",
                        text(order.title()),
                        text(order.pool()),
                        text(order.semester()));
    }

    /** The texts and facts it rests on. */
    private static String cited(Order order, Issuer issuer) {
        State state = order.state();
        return paragraph(issuer.director() + ",")
                + Stream.of(
                                "le code de la santé publique, notamment ses articles R. 6153-1 et suivants",
                                "le code des relations entre le public et l'administration, notamment ses"
                                        + " articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2",
                                "les règles du choix : "
                                        + state.plan()
                                                .map(Event.AmphitheatreScheduled::rules)
                                                .orElseThrow()
                                                .text(),
                                "la liste d'appel, révision %d, de %s"
                                        .formatted(
                                                state.callList().revision(),
                                                count(
                                                        state.callList().size(),
                                                        "interne",
                                                        "internes")),
                                "le journal de l'amphi de choix : " + order.reference(),
                                reservations(order),
                                referrals(order))
                        .filter(cited -> !cited.isEmpty())
                        .map(cited -> paragraph("Vu " + cited + " ;"))
                        .collect(Collectors.joining());
    }

    /** Nothing is published while one of them is open. */
    private static String reservations(Order order) {
        State state = order.state();
        boolean shares = !state.sharedPosts().isEmpty() || !state.sharedInterns().isEmpty();
        return shares && !order.draft()
                ? "les réservations auprès des autres amphis de la campagne, dont aucune n'est ouverte"
                : "";
    }

    /** What ex-officio assignments rest on. */
    private static String referrals(Order order) {
        return order.assigned().stream().anyMatch(Order.Line::isExOfficio)
                ? "les saisines du directeur de l'unité de formation et de recherche et les entretiens"
                        + " qui ont précédé les affectations d'office, mentionnées comme telles en annexe"
                : "";
    }

    private static String articles(Order order, Issuer issuer) {
        int assigned = order.assigned().size();
        int others = order.lines().size() - assigned;
        List<String> articles =
                Stream.of(
                                "Les internes dont les noms figurent en annexe, au nombre de %d,"
                                                .formatted(assigned)
                                        + " sont affectés "
                                        + order.semester()
                                        + " dans les services désignés en regard de leur nom.",
                                others == 0
                                        ? ""
                                        : "La situation des autres internes de la liste d'appel, au"
                                                + " nombre de %d, n'est pas réglée par le présent arrêté."
                                                        .formatted(others),
                                "Le présent arrêté peut faire l'objet d'un recours devant le tribunal"
                                        + " administratif territorialement compétent dans un délai de"
                                        + " deux mois à compter de sa notification.",
                                "Le présent arrêté est notifié aux intéressés et communiqué aux"
                                        + " établissements d'accueil.")
                        .filter(article -> !article.isEmpty())
                        .toList();
        return "<p class=\"orders\">"
                + text("Arrête :")
                + "</p>"
                + IntStream.range(0, articles.size())
                        .mapToObj(i -> article(i + 1, articles.get(i)))
                        .collect(Collectors.joining())
                + signature(order, issuer);
    }

    private static String article(int number, String says) {
        String name = number == 1 ? "Article 1er" : "Article " + number;
        return "<p><strong>%s.</strong> %s</p>".formatted(text(name), text(says));
    }

    static String signature(Order order, Issuer issuer) {
        String when = "le " + order.date();
        String place = issuer.city().isEmpty() ? "" : "à " + issuer.city() + ", ";
        return "<p class=\"signature\">%s<br/>%s</p>"
                .formatted(text("Fait " + place + when), text(issuer.director()));
    }

    private static String annex(Order order) {
        return "<h2 class=\"next\">"
                + text("Annexe : affectations")
                + "</h2>"
                + Html.table(
                        List.of("Rang", "Nom", "Prénom", "Établissement", "FINESS", "Service"),
                        List.of(7, 20, 15, 26, 12, 20),
                        order.assigned().stream().map(OrderPaper::row).toList());
    }

    private static List<String> row(Order.Line line) {
        OfferedPost post = requireNonNull(line.post());
        return List.of(
                String.valueOf(line.position()),
                line.familyName(),
                line.givenName(),
                post.establishment(),
                post.finess() == null ? "" : post.finess(),
                line.isExOfficio() ? post.unit() + " (affectation d'office)" : post.unit());
    }
}
