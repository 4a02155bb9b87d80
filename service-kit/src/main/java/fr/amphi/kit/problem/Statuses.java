package fr.amphi.kit.problem;

/** What a bare status means, in a sentence. */
final class Statuses {

    private Statuses() {}

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "BAD_REQUEST", "La requête est mal formée.");
            case 401 -> Problem.of(401, "TOKEN_MISSING", "Connectez-vous.");
            case 403 -> Problem.of(403, "FORBIDDEN", "Vous n'avez pas ce droit.");
            case 404 -> Problem.of(404, "NOT_FOUND", "Il n'y a rien à cette adresse.");
            case 405 ->
                    Problem.of(
                            405,
                            "METHOD_NOT_ALLOWED",
                            "Cette méthode n'est pas prévue à cette adresse : voyez l'en-tête"
                                    + " Allow.");
            case 406 ->
                    Problem.of(
                            406,
                            "NOT_ACCEPTABLE",
                            "Ce contenu n'existe pas sous la forme demandée par l'en-tête Accept.");
            case 408 -> Problem.of(408, "TIMEOUT", "La requête n'est pas arrivée à temps.");
            case 413 -> Problem.of(413, "TOO_LARGE", "L'envoi est trop grand : 20 Mo au plus.");
            case 414 -> Problem.of(414, "URI_TOO_LONG", "L'adresse est trop longue.");
            case 415 ->
                    Problem.of(
                            415,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Ce type de contenu n'est pas prévu ici : envoyez du JSON"
                                    + " (Content-Type: application/json), ou un fichier CSV ou"
                                    + " XLSX où un fichier est attendu.");
            case 503 -> Problem.of(503, "TRY_LATER", "Réessayez dans un instant.");
            default ->
                    status < 500
                            ? Problem.of(status, "BAD_REQUEST", "La requête ne peut être servie.")
                            : Problem.of(500, "INTERNAL", "Une erreur est survenue chez nous.");
        };
    }
}
