package fr.amphi.choice.order;

import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.Results;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a result came about, in words. */
final class Hows {

    private Hows() {}

    /** For a table of the agency. */
    static String table(How how) {
        return switch (how) {
            case SELF -> "par l'interne";
            case PROXY -> "par procuration";
            case WISH_LIST -> "par la liste de vœux";
            case MANAGER -> "par l'agence";
            case SUPERNUMERARY -> "en surnombre";
            case EX_OFFICIO -> "d'office";
            case MATCHING -> "par appariement";
            case NONE -> "";
        };
    }

    /** A sentence to the intern. */
    static String letter(Results.Row row) {
        return switch (row.how()) {
            case SELF -> "Vous avez choisi ce poste vous-même, à votre tour.";
            case PROXY -> "Votre mandataire a choisi ce poste, à votre tour.";
            case WISH_LIST -> "Votre liste de vœux a choisi ce poste, à votre tour.";
            case MANAGER -> "L'agence a enregistré ce poste, avec un motif que vous pouvez lire.";
            case SUPERNUMERARY -> "L'agence a décidé cette affectation en surnombre.";
            case EX_OFFICIO ->
                    "L'agence a prononcé cette affectation d'office, sur saisine du directeur de l'UFR"
                            + " et après un entretien.";
            case MATCHING -> "L'appariement des vœux et des classements a donné ce poste.";
            case NONE -> none(row.reason());
        };
    }

    /** Why there is no post; empty with one. */
    static String reason(Results.Row row) {
        return row.post() == null ? none(row.reason()) : "";
    }

    private static String none(@Nullable String code) {
        return switch (Objects.requireNonNullElse(code, "")) {
            case "PLACED_ELSEWHERE" -> "Un poste du même semestre est tenu dans un autre amphi.";
            case "NO_WISH_POSSIBLE" -> "Aucun vœu de la liste n'était encore possible.";
            case "NO_WISH_LIST" -> "Aucune liste de vœux n'était déposée.";
            case "TURN_EXPIRED" -> "Le temps du tour s'est écoulé sans choix.";
            case "BY_MANAGER" -> "Le tour a été passé par l'agence, avec un motif.";
            case "CANCELLED" -> "Le choix a été annulé, avec un motif.";
            default -> "Aucun choix n'a été fait.";
        };
    }
}
