package fr.amphi.choice.history;

import fr.amphi.amphitheatre.Seat;
import java.util.List;

/** How far, and in which way, the processing contributed to a decision (R. 311-3-1-2, 1°). */
final class Contribution {

    private static final String REFERENCE = "CRPA, art. R. 311-3-1-2, 1°";

    private Contribution() {}

    static Explanation of(Seat seat, String reason) {
        String why = reason.isEmpty() ? "" : " Motif : " + reason;
        return new Explanation(
                "Ce que le traitement a décidé, et ce qu'il n'a pas décidé",
                REFERENCE,
                List.of(
                        Explanation.of(
                                seat.post() == null ? none(seat) + why : placed(seat) + why)));
    }

    private static String placed(Seat seat) {
        return switch (seat.how()) {
            case SELF ->
                    "Vous avez choisi ce poste vous-même. Le traitement n'a pas choisi : il a suivi"
                            + " l'ordre d'appel, tenu le compte des places et vérifié qu'il en restait"
                            + " une.";
            case PROXY ->
                    "Votre mandataire a choisi ce poste. Le traitement n'a pas choisi : il a vérifié"
                            + " le mandat, votre rang et qu'il restait une place.";
            case WISH_LIST ->
                    "Le traitement a choisi seul, à votre tour, le premier poste de votre liste de"
                            + " vœux qui avait encore une place.";
            case MANAGER ->
                    "Une personne de l'agence a enregistré ce poste. Le traitement n'a pas choisi :"
                            + " il a vérifié qu'il restait une place.";
            case SUPERNUMERARY ->
                    "L'agence a décidé cette affectation en surnombre, hors de l'ordre d'appel. Le"
                            + " traitement l'a seulement enregistrée.";
            case EX_OFFICIO ->
                    "L'agence a prononcé cette affectation d'office, hors de la procédure de choix."
                            + " Le traitement l'a seulement enregistrée, après avoir vérifié qu'il"
                            + " restait une place.";
            case MATCHING ->
                    "Le traitement a rapproché seul les vœux des internes et les classements des"
                            + " services.";
            case NONE -> none(seat);
        };
    }

    private static String none(Seat seat) {
        return seat.cause() == null
                ? "Votre affectation a été retirée par une personne de l'agence."
                : switch (seat.cause()) {
                    case PLACED_ELSEWHERE ->
                            "Vous teniez un poste du même semestre dans un autre amphi : l'appel"
                                    + " a passé votre rang.";
                    case NO_WISH_POSSIBLE ->
                            "Le traitement a cherché seul, à votre tour, le premier vœu encore"
                                    + " possible : aucun ne l'était.";
                    case NO_WISH_LIST ->
                            "Votre liste de vœux devait choisir à votre tour, et il n'y en avait pas.";
                    case TURN_EXPIRED ->
                            "Le temps de votre tour s'est écoulé sans choix et sans liste de vœux.";
                    case BY_MANAGER -> "Une personne de l'agence a passé votre tour.";
                };
    }
}
